/**
 * PDFs written object by object, for what no honest program makes: scripts, forms of another kind,
 * fonts that carry code. Object 1 is the catalogue.
 */
function rawPdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [k, object] of objects.entries()) {
    places.push(file.length);
    file += `${k + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const CONTENT = stream('BT /F1 14 Tf 60 700 Td (osimertinib et melanome) Tj ET');
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

function page(entries = ''): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${entries} >>`;
}

/** Scripts wherever a PDF may hold one: at opening, on the page, in a link; and a link that starts a program. */
export function withScripts(address: string): Buffer {
  const script = `<< /S /JavaScript /JS (document.documentElement.dataset.owned = 'yes'; globalThis.owned = 1; app.launchURL\\('${address}', true\\); this.submitForm\\('${address}'\\);) >>`;
  const link = (action: string, y: number) => `<< /Type /Annot /Subtype /Link /Rect [60 ${y} 300 ${y + 20}] /A ${action} >>`;
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /Names << /JavaScript << /Names [(a) ${script}] >> >> >>`,
    PAGES,
    page(`/AA << /O ${script} >> /Annots [${link(script, 600)} ${link(`<< /S /Launch /F (calc.exe) >>`, 560)} ${link('<< /S /URI /URI (javascript:globalThis.owned=1) >>', 520)} ${link('<< /S /URI /URI (file:///etc/passwd) >>', 480)} ${link(`<< /S /URI /URI (${address}) >>`, 440)}]`),
    CONTENT,
    HELVETICA,
  ]);
}

/** A font whose matrix holds code, as in CVE-2024-4367. */
export function withHostileFont(): Buffer {
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Evil /FontMatrix [1 0 0 1 0 (0\\); globalThis.owned = 1; //)] /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor << /Type /FontDescriptor /FontName /Evil /Flags 4 /FontFile 6 0 R >> >>";
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', PAGES, page(), CONTENT, font, stream("%!PS-AdobeFont-1.0: Evil\n/FontMatrix [1 0 0 1 0 (0\\); globalThis.owned = 1; //)] readonly def\ncurrentfile eexec\n", '/Length1 90 /Length2 0 /Length3 0')]);
}

/** A dynamic form: its real pages are XML that we do not draw. */
export function withXfa(): Buffer {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> >>', PAGES, page(), CONTENT, HELVETICA, stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')]);
}

/** Pages that are each other's parents: who follows them walks in a circle. */
export function withCircle(): Buffer {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 3 >>', '<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 3 >>', CONTENT, HELVETICA]);
}
