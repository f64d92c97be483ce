/** A host as people say it, kept whole at its hyphens: a name cut in two reads as two. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '').replaceAll('-', '\u2011');
}
