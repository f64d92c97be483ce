import { CHUNK, LIMITS } from './limits.ts';
import { problemAt, WHOLE_FILE } from './problem.ts';
import type { ImportProblem } from './problem.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly problems: readonly ImportProblem[] }
  | { readonly ok: false; readonly problem: ImportProblem };

/** What an XML declaration may say, and how we read it. ISO 8859-1 is read as browsers do. */
const DECLARED = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

const refuse = (reason: 'encoding-invalid' | 'encoding-unsupported' | 'empty-file' | 'file-too-large', params = {}): Decoded => ({
  ok: false,
  problem: problemAt(WHOLE_FILE, reason, 'file', params),
});

/**
 * Finds out how bytes stand for text: by a byte order mark, by what an XML declaration says, by the
 * zeros of UTF-16, by being sound UTF-8; and what is none of these is Windows-1252, the encoding in
 * which spreadsheets save where no one asked for another. That last is a guess, and told as one.
 * In steps.
 */
export function* readBytes(bytes: Uint8Array, limit = LIMITS.bytes): Steps<Decoded> {
  if (bytes.length === 0) return refuse('empty-file');
  if (bytes.length >= limit) return refuse('file-too-large', { limit });
  const marked = markOf(bytes);
  if (marked === 'utf-32') return refuse('encoding-unsupported', { encoding: 'UTF-32' });
  if (marked) return yield* decodeAs(bytes, marked);
  const said = declared(bytes);
  if (said !== undefined) {
    const encoding = DECLARED.get(said);
    // What says in ASCII that it is UTF-16 is not.
    if (said.startsWith('utf-16')) return refuse('encoding-invalid', { encoding: said });
    return encoding ? yield* decodeAs(bytes, encoding) : refuse('encoding-unsupported', { encoding: said });
  }
  const wide = wideOf(bytes);
  if (wide) return yield* decodeAs(bytes, wide);
  const sound = yield* decodeAs(bytes, 'utf-8');
  if (sound.ok) return sound;
  const guess = yield* decodeAs(bytes, 'windows-1252');
  if (!guess.ok) return guess;
  return { ...guess, problems: [problemAt(WHOLE_FILE, 'encoding-guessed', 'nothing', { encoding: 'Windows-1252' })] };
}

/** Decodes at once. */
export const decodeBytes = (bytes: Uint8Array, limit?: number): Decoded => finish(readBytes(bytes, limit));

function markOf(bytes: Uint8Array): Encoding | 'utf-32' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** The encoding that an XML declaration in bytes of ASCII names, in small letters. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
}

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (const [k, byte] of head.entries()) {
    if (byte === 0 && k % 2 === 0) even++;
    else if (byte === 0) odd++;
  }
  const many = head.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** Decodes piece by piece: 100 MB in one go hold a page for half a second. */
function* decodeAs(bytes: Uint8Array, encoding: Encoding): Steps<Decoded> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  try {
    for (let start = 0; start < bytes.length; ) {
      const end = cutNear(bytes, Math.min(start + 16 * CHUNK, bytes.length), encoding);
      pieces.push(decoder.decode(bytes.subarray(start, end)));
      start = end;
      yield { done: end, total: bytes.length };
    }
  } catch {
    return refuse('encoding-invalid', { encoding });
  }
  return { ok: true, text: pieces.join(''), encoding, problems: [] };
}

/** The last place at or before `at` where no character is cut in two. */
function cutNear(bytes: Uint8Array, at: number, encoding: Encoding): number {
  if (at === bytes.length || encoding === 'windows-1252' || encoding === 'iso-8859-15') return at;
  const unit = (k: number) => bytes[k] ?? 0;
  if (encoding === 'utf-8') {
    // A character of UTF-8 has at most three further bytes; more is no UTF-8, and found to be so.
    for (let k = at; k > at - 4; k--) if ((unit(k) & 0xc0) !== 0x80) return k;
    return at;
  }
  const high = encoding === 'utf-16le' ? unit(at - 1) : unit(at - 2);
  return high >= 0xd8 && high <= 0xdb ? at - 2 : at;
}
