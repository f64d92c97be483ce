import type { Language } from '../../glossary/concept-schema.ts';
import type { Prose } from './prose.ts';

/** How a page is marked up: as an article, or with an element around every few words. */
export type Markup = 'article' | 'many-nodes';

const INLINE = ['em', 'strong', 'a', 'span', 'em', 'strong', 'a', 'span', 'b', 'code'] as const;

/** A page of about so many words: sections with a heading, paragraphs, a list and a table, in French and in English by turns. */
export function articlePage(prose: Prose, words: number, markup: Markup = 'article'): string {
  const writer = new Writer(prose, words, markup);
  const sections: string[] = [];
  while (!writer.done) sections.push(writer.section());
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Article</title><style>body{max-width:44rem;margin:2rem auto;font:17px/1.6 serif}</style></head><body><main>${sections.join('\n')}</main></body></html>`;
}

class Writer {
  readonly #prose: Prose;
  readonly #markup: Markup;
  #left: number;
  #language: Language = 'en';

  constructor(prose: Prose, words: number, markup: Markup) {
    this.#prose = prose;
    this.#left = words;
    this.#markup = markup;
  }

  get done(): boolean {
    return this.#left <= 0;
  }

  section(): string {
    const { random } = this.#prose;
    this.#language = this.#language === 'fr' ? 'en' : 'fr';
    const parts = [`<h2>${this.#text(random.between(3, 7))}</h2>`];
    const paragraphs = () => {
      for (let k = random.between(2, 4); k > 0 && !this.done; k--) parts.push(`<p>${this.#sentences(random.between(3, 6))}</p>`);
    };
    paragraphs();
    if (!this.done) parts.push(`<ul>${this.#rows(random.between(3, 6), () => `<li>${this.#text(random.between(5, 14))}</li>`)}</ul>`);
    paragraphs();
    const cell = () => `<td>${this.#text(random.between(2, 6))}</td>`;
    if (!this.done) parts.push(`<table>${this.#rows(random.between(2, 4), () => `<tr>${cell()}${cell()}${cell()}</tr>`)}</table>`);
    return `<section>${parts.join('\n')}</section>`;
  }

  #rows(count: number, row: () => string): string {
    return Array.from({ length: count }, row).join('');
  }

  #sentences(count: number): string {
    return Array.from({ length: count }, () => this.#text(this.#prose.random.between(8, 24))).join(' ');
  }

  #text(length: number): string {
    const sentence = this.#prose.sentence(this.#language, length);
    this.#left -= length;
    return this.#inline(sentence);
  }

  /** Puts some words into inline elements: one in three sentences, or every few words. */
  #inline(sentence: string): string {
    const { random } = this.#prose;
    const words = sentence.split(' ').map((word) => word.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    const many = this.#markup === 'many-nodes';
    if (!many && random.below(3) > 0) return words.join(' ');
    for (let at = many ? 0 : random.below(words.length); at < words.length; at += many ? random.between(2, 5) : words.length) {
      const name = INLINE[random.below(INLINE.length)] as string;
      words[at] = name === 'a' ? `<a href="#">${words[at]}</a>` : `<${name}>${words[at]}</${name}>`;
    }
    return words.join(' ');
  }
}
