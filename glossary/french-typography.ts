/**
 * French typography for texts that authors write with ordinary spaces: no-break spaces before
 * « : ; ! ? % » and inside guillemets, so that no line begins with a lone colon.
 */
export function withNoBreakSpaces(text: string): string {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:%»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f');
}
