/**
 * A made-up thesaurus of any size, the same at each run: nouns of medicine, stems and endings put
 * together, of the length and the shape of real entries (two to five words, three labels a term). No
 * published thesaurus of this size may lie in the repository.
 */
const HEADS = [
  ['syndrome', 'syndrome'], ['carcinome', 'carcinoma'], ['récepteur', 'receptor'], ['inhibiteur', 'inhibitor'], ['maladie', 'disease'],
  ['anomalie', 'anomaly'], ['tumeur', 'tumour'], ['protéine', 'protein'], ['traitement', 'treatment'], ['mesure', 'measurement'],
] as const;
const STARTS = ['ab', 'cor', 'del', 'ex', 'fur', 'gal', 'hem', 'irr', 'jul', 'kar', 'lum', 'mor', 'néph', 'ost', 'pul', 'quad', 'rhin', 'stom', 'thyr', 'uvé', 'vas', 'xér', 'yt', 'zon'];
const MIDDLES = ['ani', 'oto', 'ero', 'ilo', 'uma', 'eni', 'aro', 'ida', 'osi', 'uli', 'apa', 'ethi'];
const ENDS = ['lique', 'tère', 'nal', 'drome', 'vite', 'some', 'phage', 'gène', 'kine', 'statine', 'mab', 'tinib'];
const PLACES = [
  ['', ''], [' du poumon', ' of the lung'], [' du sein', ' of the breast'], [' à petites cellules', ' with small cells'], [' de type', ' of type'],
  [' congénital', ' at birth'], [' de l’adulte', ' of the adult'],
] as const;

function wordOf(k: number): string {
  const start = STARTS[k % STARTS.length] ?? '';
  const middle = MIDDLES[Math.floor(k / STARTS.length) % MIDDLES.length] ?? '';
  const more = MIDDLES[Math.floor(k / (STARTS.length * MIDDLES.length)) % MIDDLES.length] ?? '';
  const end = ENDS[Math.floor(k / (STARTS.length * MIDDLES.length * MIDDLES.length)) % ENDS.length] ?? '';
  return `${start}${middle}${more}${end}`;
}

/** The French name, a synonym and the English name of term `k`; no two terms share one. */
export function namesOf(k: number): readonly [string, string, string] {
  // 41,472 words: later terms carry a figure too, as codes and types do.
  const [word, turn] = [wordOf(k), Math.floor(k / 41_472)];
  const [fr, en] = HEADS[(k * 7) % HEADS.length] ?? HEADS[0];
  const [place, placed] = PLACES[(k * 3) % PLACES.length] ?? PLACES[0];
  const figure = turn === 0 ? '' : ` ${turn + 1}`;
  return [`${fr} ${word}${place}${figure}`, `${word} ${fr}${figure}`, `${word} ${en}${placed}${figure}`];
}

/** The thesaurus as a CSV file with `forms` labels (three a term). */
export function thesaurusCsv(forms: number): string {
  const rows = ['id,label fr,alt fr,label en,definition fr'];
  for (let k = 0; k * 3 < forms; k++) {
    const [fr, alt, en] = namesOf(k);
    rows.push(`${k},${fr},${alt},${en},Entrée ${k} d’un thésaurus inventé : ${fr} (${en}).`);
  }
  return rows.join('\n');
}
