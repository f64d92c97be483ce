import { EXPANDS, expansionOf, FIRST_LETTER, fold, FOLD_TABLE } from '../text/fold.ts';
import { countUpTo } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';

/** The words of a text, folded once, so that cues are looked for without folding again and again. */
export class FoldedWords {
  readonly #source: string;
  readonly #tokens: Tokens;
  readonly #text: string;
  /** Where word `k` begins in `#text`, its leading space included; one more entry gives the end. */
  readonly #at: Uint32Array;

  constructor(source: string, tokens: Tokens) {
    this.#source = source;
    this.#tokens = tokens;
    this.#at = new Uint32Array(tokens.count + 1);
    let text = '';
    for (let k = 0; k < tokens.count; k++) {
      this.#at[k] = text.length;
      text += ' ';
      for (let i = tokens.starts[k] as number; i < (tokens.ends[k] as number); i++) {
        const folded = FOLD_TABLE[source.charCodeAt(i)] as number;
        if (folded >= FIRST_LETTER) text += String.fromCharCode(folded);
        else if (folded === EXPANDS) text += expansionOf(source.charCodeAt(i));
      }
    }
    this.#at[tokens.count] = text.length;
    this.#text = `${text} `;
  }

  /** What of `outer` stands before and after `inner`, and all of it. */
  around(outer: Span, inner: Span): readonly [Side, Side, Side] {
    return [this.#side(outer.start, inner.start), this.#side(inner.end, outer.end), this.#side(outer.start, outer.end)];
  }

  #side(start: number, end: number): Side {
    return { words: this.#slice(start, end), raw: this.#source.slice(start, end) };
  }

  #slice(start: number, end: number): string {
    const { starts, ends, count } = this.#tokens;
    // Words that begin in the span and end in it.
    const first = start === 0 ? 0 : countUpTo(starts, start - 1, count);
    const last = countUpTo(ends, end, count);
    return last > first ? this.#text.slice(this.#at[first], (this.#at[last] as number) + 1) : ' ';
  }
}

/** A cue ready to be looked for: folded, or as written where only capitals tell it from a word. */
type Cue = { readonly kind: 'folded'; readonly forms: readonly string[]; readonly phrase: boolean } | { readonly kind: 'capitals'; readonly pattern: RegExp } | { readonly kind: 'none' };

const CUES = new Map<string, Cue>();

function cueOf(cue: string): Cue {
  // HAS, WHO, CAR, MET: a name in capitals is no cue in small letters. Our own list, never page text.
  if (/^\p{Lu}{2,}$/u.test(cue)) return { kind: 'capitals', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${cue}(?![\\p{Ll}])`, 'u') };
  const words = fold(cue).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (words === '') return { kind: 'none' };
  // « sein$ »: the word and its plural, not « Seine »; « gène$ », not « général ».
  const whole = cue.endsWith('$') || words.length <= 3;
  const forms = cue.endsWith('$') ? ['', 's', 'x', 'es'].map((ending) => ` ${words}${ending} `) : [whole ? ` ${words} ` : ` ${words}`];
  return { kind: 'folded', forms, phrase: words.includes(' ') };
}

/** What stands on one side of a word in its sentence. */
export interface Side {
  /** Folded words, one space before each and after the last. */
  readonly words: string;
  readonly raw: string;
}

/**
 * Whether a cue (a word, the beginning of one, or several words) occurs around a form. Cues of three
 * letters or less and those that end in `$` must be whole words. Cues in capitals must stand in
 * capitals. A cue of several words may hold the form itself (« par le biais »). A cue without letters
 * or figures never occurs.
 *
 * @param sides the sentence before the form, after it, and whole
 */
export function includesCue([before, after, whole]: readonly [Side, Side, Side], cue: string): boolean {
  let ready = CUES.get(cue);
  if (!ready) CUES.set(cue, (ready = cueOf(cue)));
  if (ready.kind === 'none') return false;
  if (ready.kind === 'capitals') return ready.pattern.test(before.raw) || ready.pattern.test(after.raw);
  const places = ready.phrase ? [whole] : [before, after];
  return places.some(({ words }) => (ready as { forms: readonly string[] }).forms.some((form) => words.includes(form)));
}
