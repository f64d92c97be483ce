import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { detectFormat } from './detect-format.ts';
import { readFile } from './formats.ts';
import { finish } from './slices.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const marked = (first: number, second: number, bytes: Uint8Array) => {
  const whole = new Uint8Array(bytes.length + 2);
  whole.set([first, second]);
  whole.set(bytes, 2);
  return whole;
};
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let k = 0; k < text.length; k++) view.setUint16(k * 2, text.charCodeAt(k), little);
  return new Uint8Array(view.buffer);
};
/** « terme;définition » as a spreadsheet saves it in Western Europe: œ and ’ are where Latin-1 has none. */
const WINDOWS = bytesOf(...utf8('terme;d'), 0xe9, ...utf8('finition\nc'), 0x9c, ...utf8('ur;l'), 0x92, ...utf8('organe'));
const TABLE = 'terme;définition\ncœur;l’organe 🫀';

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a mark', bytesOf(0xef, 0xbb, 0xbf, ...utf8(TABLE)), 'utf-8'],
    ['UTF-16 with a mark', bytesOf(0xff, 0xfe, ...utf16(TABLE, true)), 'utf-16le'],
    ['UTF-16 the other way round', bytesOf(0xfe, 0xff, ...utf16(TABLE, false)), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', utf16(TABLE, false), 'utf-16be'],
  ])('reads %s', (_what, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, text: TABLE, encoding, problems: [] });
  });

  it('takes what is no UTF-8 for Windows-1252, and says that it guessed', () => {
    expect(decodeBytes(WINDOWS)).toMatchObject({
      text: 'terme;définition\ncœur;l’organe',
      encoding: 'windows-1252',
      problems: [{ reason: 'encoding-guessed', lost: 'nothing', params: { encoding: 'Windows-1252' } }],
    });
  });

  it.each([
    ['ISO-8859-1', 'windows-1252'],
    ['iso-8859-15', 'iso-8859-15'],
    ['Windows-1252', 'windows-1252'],
  ])('believes an XML declaration that says %s', (said, encoding) => {
    const head = utf8(`<?xml version="1.0" encoding='${said}'?><a>`);
    expect(decodeBytes(bytesOf(...head, 0xe9, ...utf8('</a>')))).toMatchObject({ ok: true, text: expect.stringContaining('<a>é</a>'), encoding, problems: [] });
  });

  it.each([
    ['no bytes', bytesOf(), 'empty-file'],
    ['UTF-32', bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'encoding-unsupported'],
    ['an XML declaration of an encoding that we do not read', utf8('<?xml version="1.0" encoding="EBCDIC-CP-FR"?><a/>'), 'encoding-unsupported'],
    ['XML that says UTF-8 and is not', bytesOf(...utf8('<?xml version="1.0" encoding="UTF-8"?><a>'), 0xe9, ...utf8('</a>')), 'encoding-invalid'],
    ['XML that says UTF-16 and is not', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), 'encoding-invalid'],
    ['UTF-16 cut in the middle of a character', bytesOf(0xff, 0xfe, 0x3e, 0xd8, 0x61), 'encoding-invalid'],
    ['half a character in UTF-16', bytesOf(0xff, 0xfe, 0x3e, 0xd8, 0x61, 0), 'encoding-invalid'],
    ['a mark of UTF-8 before what is none', bytesOf(0xef, 0xbb, 0xbf, 0xe9, 0x61), 'encoding-invalid'],
  ])('refuses %s', (_what, bytes, reason) => {
    expect(decodeBytes(bytes)).toMatchObject({ ok: false, problem: { reason, lost: 'file' } });
  });

  it('refuses what is larger than the limit without reading it', () => {
    expect(decodeBytes(new Uint8Array(100_000_000))).toMatchObject({ ok: false, problem: { reason: 'file-too-large', params: { limit: 100_000_000 } } });
  });

  it.each([['utf-8', utf8], ['utf-16le', (text: string) => marked(0xff, 0xfe, utf16(text, true))], ['utf-16be', (text: string) => marked(0xfe, 0xff, utf16(text, false))]] as const)(
    'cuts a long text in %s between characters, wherever they fall',
    (_name, encode) => {
      for (const lead of ['', 'a', 'ab', 'abc', 'é']) {
        const text = `${lead}${'🧬é'.repeat(200_000)}`;
        const decoded = decodeBytes(encode(text));
        expect(decoded.ok && decoded.text === text).toBe(true);
      }
    },
    60_000,
  );
});

describe('detectFormat', () => {
  const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

  it.each([
    ['csv', 'x.csv', 'a,b\n1,2'],
    ['csv', 'x', 'terme;définition\na;b'],
    ['csv', 'x.txt', 'sep=;\nterme;b'],
    ['csv', 'x', '"Terme","Définition"\n"a","b"'],
    ['tsv', 'x.tsv', 'a\tb'],
    ['tsv', 'x.txt', 'term\tdefinition\na\tb'],
    ['json', 'x', ' {"format": "oncogloss-glossary"}'],
    ['json', 'x.csv', '[]'],
    ['tbx', 'x.xml', '<?xml version="1.0"?>\n<?xml-model href="a"?><!-- <rdf:RDF> --><tbx/>'],
    ['tbx', 'x', '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd" [ <!ELEMENT a ANY> ]>\n<martif>'],
    ['tbx', 'x', '<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2">'],
    ['skos-rdfxml', 'x', `<rdf:RDF ${RDF}>`],
    ['skos-rdfxml', 'x', `<?xml version="1.0"?><RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`],
    ['skos-turtle', 'x.ttl', 'a:b a:c a:d .'],
    ['skos-turtle', 'x.nq', '_:b <a:c> <a:d> <a:g> .'],
    ['skos-turtle', 'x.trig', 'a:g { a:b a:c a:d }'],
    ['skos-turtle', 'x', '# comment\n\n@prefix a: <b:> .'],
    ['skos-turtle', 'x.txt', 'PREFIX a: <b:>'],
    ['skos-turtle', 'x', '<http://a.org/b> <http://a.org/c> "d" .'],
    ['skos-turtle', 'x', '<http://a.org/b> a <http://a.org/c> .'],
  ])('finds %s in %s', (format, name, text) => {
    expect(detectFormat(utf8(text), name)).toMatchObject({ ok: true, format, text });
  });

  it.each([
    ['a workbook', bytesOf(0x50, 0x4b, 3, 4, 0), 'Termes.XLSX', 'spreadsheet-file'],
    ['an old workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0), 'x', 'spreadsheet-file'],
    ['an archive', bytesOf(0x50, 0x4b, 3, 4, 0), 'x.zip', 'compressed-file'],
    ['a gzip', bytesOf(0x1f, 0x8b, 8), 'x.ttl.gz', 'compressed-file'],
    ['a PDF', utf8('%PDF-1.7'), 'x.csv', 'binary-file'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff), 'x.csv', 'binary-file'],
    ['a page', utf8('<!DOCTYPE html><html lang="fr">'), 'x.csv', 'html-page'],
    ['a page without a document type', utf8('<HTML>'), 'x', 'html-page'],
    ['JSON-LD', utf8('{"@context": {"skos": "…"}}'), 'x.json', 'json-ld'],
    ['another XML', utf8('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'x.tbx', 'unknown-xml'],
    ['an XML that is all comment', utf8('<!-- <tbx>'), 'x.xml', 'unknown-xml'],
    ['prose', utf8('Cher docteur, merci.'), 'x.txt', 'unknown-format'],
    ['blank lines', utf8(' \n\n '), 'x.csv', 'empty-file'],
    ['nothing', bytesOf(), 'x.csv', 'empty-file'],
  ])('refuses %s, and says what it seems to be', (_what, bytes, name, reason) => {
    expect(detectFormat(bytes, name)).toMatchObject({ ok: false, problem: { reason, lost: 'file' } });
  });
});

describe('readFile', () => {
  it('reads bytes of any format to terms, the guess of the encoding among the problems', () => {
    expect(finish(readFile(WINDOWS, 'x.csv'))).toMatchObject({
      format: 'csv',
      terms: [{ id: 'cœur', labels: { fr: { pref: 'cœur' } }, definition: { fr: 'l’organe' } }],
      problems: [{ reason: 'encoding-guessed' }],
    });
  });

  it('answers what is none of ours with one problem and no terms', () => {
    expect(finish(readFile(utf8('<html>'), 'x'))).toEqual({ header: {}, terms: [], problems: [{ path: '', reason: 'html-page', params: {}, lost: 'file' }], refused: 0 });
  });
});
