/** A piece of a text with its place (UTF-16), without white space at its ends. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** « , », « ; », « : » before a space, « = », and « ou », « et », « / » between spaces. */
const SEPARATOR = /[,;:](?=\s)|=|\s(?:ou|or|et|and|\/)\s/g;

/** The pieces of a bracket: « PFS ; 12 mois » gives « PFS » and « 12 mois ». Empty ones are left out. */
export function splitPieces(text: string, from: number, to: number): Piece[] {
  const inner = text.slice(from, to);
  const pieces: Piece[] = [];
  let start = 0;
  for (const separator of inner.matchAll(SEPARATOR)) {
    pieces.push(trimmed({ text: inner.slice(start, separator.index), start: from + start }));
    start = separator.index + separator[0].length;
  }
  pieces.push(trimmed({ text: inner.slice(start), start: from + start }));
  return pieces.filter((piece) => piece.text !== '');
}

/** What announces a short or a long form. */
const ANNOUNCEMENTS = [
  '[Oo]u(?: encore)?', 'soit', 'c[\'’]est-à-dire', 'c\\.-à-d\\.', '[Pp]our', 'dite?s?', 'abr[ée]g[ée]e?s?(?: en)?', 'ci-après', 'aussi',
  'appel[ée]e?s?(?: aussi)?', 'de l[\'’]anglais', 'en anglais', 'en français', 'sigle', 'acronyme', 'abréviation', 'le', 'la', 'les',
  'or', 'i\\.e\\.?,?', 'for', 'abbreviated(?: as| to)?', 'hereafter', 'hereinafter', 'also(?: known as| called| termed| abbreviated)?',
  'known as', 'called', 'termed', 'designated', 'in English', 'in French', 'acronym', 'abbreviation', 'the',
];
const INTRODUCTION = new RegExp(`^(?:(?:${ANNOUNCEMENTS.join('|')})(?=[\\s:«“"]|$)\\s*(?::\\s*)?|l['’]|[«“"‘']\\s*)+`, 'u');
const AFTERWORD = /(?:\s*[»”"’']|\s+(?:en|in) (?:anglais|français|abrégé|English|French|short))+$/iu;

/** The piece without what announces it and without quotation marks: « ou PFS en anglais » gives « PFS ». */
export function withoutIntroduction(piece: Piece): Piece {
  const lead = INTRODUCTION.exec(piece.text)?.[0].length ?? 0;
  return trimmed({ text: piece.text.slice(lead).replace(AFTERWORD, ''), start: piece.start + lead });
}

function trimmed({ text, start }: Piece): Piece {
  const from = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + from };
}
