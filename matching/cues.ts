import type { FormRule } from '../glossary/concept-schema.ts';
import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE, IGNORED } from '../text/fold.ts';
import { beginningAt, type Sides } from './folded-words.ts';

/**
 * A cue (a word, the beginning of one, or several words), ready to be looked for. Cues of three letters
 * or less and those that end in `$` must be whole words. Cues in capitals must stand in capitals. A cue
 * of several words may hold the form itself (« par le biais »). One without letters or figures never
 * occurs.
 */
class Cue {
  /** As its rule has it. */
  readonly written: string;
  readonly #words: string;
  readonly #beginning: number;
  #forms: readonly string[] | undefined;
  #capitals: RegExp | undefined;

  constructor(written: string) {
    this.written = written;
    // Made by the hundred when a worker reads its first page: what most cues are never asked waits.
    this.#words = isInCapitals(written) ? '' : foldedWords(written);
    this.#beginning = beginningAt(` ${this.#words} `, 0);
  }

  /** Whether the cue occurs on one of the sides of a form. */
  standsIn(sides: Sides): boolean {
    const words = this.#words;
    if (words === '') return isInCapitals(this.written) && this.#standsInCapitals(sides);
    // The plural of « os$ » begins otherwise than its singular does.
    const open = words.length < 3 && this.written.endsWith('$');
    if (!open && !sides.mayBegin(this.#beginning)) return false;
    this.#forms ??= formsOf(this.written, words);
    const whole = words.includes(' ');
    return this.#forms.some((form) => (whole ? sides.whole.includes(form) : sides.before.includes(form) || sides.after.includes(form)));
  }

  #standsInCapitals(sides: Sides): boolean {
    return sides.written.some((side) => {
      if (!side.includes(this.written)) return false;
      // Our own list, never page text.
      this.#capitals ??= new RegExp(`(?<![\\p{L}\\p{N}])${this.written}(?![\\p{Ll}])`, 'u');
      return this.#capitals.test(side);
    });
  }
}

/** What of the folded words one must find: « sein$ » is the word and its plural, not « Seine »; « gène$ » is not « général ». */
function formsOf(written: string, words: string): string[] {
  if (written.endsWith('$')) return ['', 's', 'x', 'es'].map((ending) => ` ${words}${ending} `);
  return [words.length <= 3 ? ` ${words} ` : ` ${words}`];
}

/** HAS, WHO, CAR, MET: a name in capitals is no cue in small letters. */
function isInCapitals(cue: string): boolean {
  const second = cue.charCodeAt(1);
  const small = second >= 0x61 && second <= 0x7a; // most cues: no need to ask Unicode
  return !small && /^\p{Lu}{2,}$/u.test(cue);
}

/** The folded words of a cue, one space between them. */
function foldedWords(cue: string): string {
  let words = '';
  for (let i = 0; i < cue.length; i++) {
    const unit = cue.charCodeAt(i);
    const folded = FOLD_TABLE[unit] as number;
    if (folded >= FIRST_LETTER) words += String.fromCharCode(folded);
    else if (folded === EXPANDS) words += expansionOf(unit);
    else if (folded !== IGNORED && words !== '' && !words.endsWith(' ')) words += ' ';
  }
  return words.trimEnd();
}

/** A rule of a form with its cues ready. */
export interface ReadyRule {
  readonly cue: readonly Cue[];
  readonly avoid: readonly Cue[];
}

const RULES = new WeakMap<FormRule, ReadyRule>();
const CUES = new Map<string, Cue>();

/** Makes the cues of a rule ready, once. */
export function readyRule(rule: FormRule): ReadyRule {
  let ready = RULES.get(rule);
  if (!ready) RULES.set(rule, (ready = { cue: cuesOf(rule.cue), avoid: cuesOf(rule.avoid) }));
  return ready;
}

function cuesOf(written: readonly string[] = []): Cue[] {
  return written.map((cue) => {
    let ready = CUES.get(cue);
    if (!ready) CUES.set(cue, (ready = new Cue(cue)));
    return ready;
  });
}

/** The first of some cues that occurs around a form. */
export function findCue(cues: readonly Cue[], sides: Sides): string | undefined {
  for (const cue of cues) if (cue.standsIn(sides)) return cue.written;
  return undefined;
}
