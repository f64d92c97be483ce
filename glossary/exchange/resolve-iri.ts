/** The five parts of an IRI (RFC 3986, appendix B). */
const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;

/**
 * The IRI that a reference means inside a document (RFC 3986, 5.2); the reference itself where the
 * document says no base. By hand because `URL` is no part of the language, and refuses relative bases.
 */
export function resolveIri(reference: string, base: string): string {
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(reference) ?? [];
  if (scheme !== undefined || base === '') return reference;
  const [, baseScheme, baseAuthority, basePath = '', baseQuery] = PARTS.exec(base) ?? [];
  const start = baseScheme === undefined ? '' : `${baseScheme}:`;
  const end = fragment === undefined ? '' : `#${fragment}`;
  const search = query === undefined ? '' : `?${query}`;
  if (authority !== undefined) return `${start}//${authority}${withoutDots(path)}${search}${end}`;
  const host = baseAuthority === undefined ? '' : `//${baseAuthority}`;
  if (path === '') {
    const kept = query !== undefined ? search : baseQuery === undefined ? '' : `?${baseQuery}`;
    return `${start}${host}${basePath}${kept}${end}`;
  }
  const folder = basePath === '' && host !== '' ? '/' : basePath.slice(0, basePath.lastIndexOf('/') + 1);
  return `${start}${host}${withoutDots(path.startsWith('/') ? path : folder + path)}${search}${end}`;
}

function withoutDots(path: string): string {
  if (!path.includes('.')) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [k, segment] of segments.entries()) {
    const isLast = k === segments.length - 1;
    if (segment === '..') {
      if (kept.length > 1) kept.pop();
    } else if (segment !== '.') kept.push(segment);
    if (isLast && (segment === '.' || segment === '..')) kept.push('');
  }
  return kept.join('/');
}
