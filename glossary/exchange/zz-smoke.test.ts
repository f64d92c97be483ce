import { it } from 'vitest';
import { FORMAT_ROOMS, readFile } from '/work/main/glossary/exchange/formats.ts';
import { finish } from '/work/main/glossary/exchange/slices.ts';
it('smoke', () => {
  const n = 100000;
  const terms = Array.from({length:n},(_, i)=>({id:`t${i}`,labels:{fr:{pref:`terme numéro ${i}`,alt:[`syn ${i}`],hidden:[]},en:{pref:`term number ${i}`,alt:[`other ${i}`],hidden:[]}},definition:{fr:'Une définition & un "test".',en:'A definition.'},identifiers:[{scheme:'ncit',value:`C${i}`}]}));
  const g = {name:'N',origin:'O',date:'2026-11-22',languages:['fr','en'] as const,reviewed:false as const,terms};
  for (const room of Object.values(FORMAT_ROOMS)) {
    let t=performance.now(); const parts=[...room.write(g as never)]; const text=parts.join(''); const w=performance.now()-t;
    const bytes=new TextEncoder().encode(text);
    t=performance.now();
    let max=0,steps=0; const gen=readFile(bytes,`x.${room.extension}`);
    let r; for(;;){const s=performance.now(); const st=gen.next(); const d=performance.now()-s; if(d>40) console.log(room.format,'step',steps,d|0); max=Math.max(max,d); steps++; if(st.done){r=st.value;break;}}
    console.log(room.format, 'MB',(bytes.length/1e6).toFixed(1),'write',w|0,'read',(performance.now()-t)|0,'steps',steps,'max',max|0,'terms',r.terms.length,JSON.stringify(r.problems.slice(0,3)),JSON.stringify(r.header), JSON.stringify(r.terms[7])===JSON.stringify(terms[7]), process.memoryUsage().heapUsed/1e6|0);
   
  }
}, 120000);
