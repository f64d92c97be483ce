import type { Plugin } from 'vite';

/**
 * Leaves what a message is for out of the bundles: those notes are for who writes and translates, and
 * the catalogue comes into every surface, the card of web pages among them.
 */
export function bareMessages(): Plugin {
  return {
    name: 'bare-messages',
    // Before Vite makes a module of the file.
    enforce: 'pre',
    transform(code, id) {
      return /\/_locales\/[a-z]+\/messages\.json$/.test(id.replaceAll('\\', '/')) ? { code: bare(code), map: null } : undefined;
    },
  };
}

/** A catalogue with its messages alone. */
export function bare(catalogue: string): string {
  const entries = Object.entries(JSON.parse(catalogue) as Record<string, { readonly message: string }>);
  return JSON.stringify(Object.fromEntries(entries.map(([key, { message }]) => [key, { message }])));
}
