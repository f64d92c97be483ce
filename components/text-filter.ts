/** A text without case, accents and kinds of hyphen and apostrophe, for a filter. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replaceAll('\u2019', "'")
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .trim();
}

/** Whether a text made plain holds every word of a filter; an empty filter lets all through. */
export function passes(plain: string, filter: string): boolean {
  return plainText(filter)
    .split(' ')
    .every((word) => plain.includes(word));
}
