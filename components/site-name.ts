/** A host as people say it. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '');
}
