import type { Plugin } from 'vite';
import { shippedPackages } from './shipped-packages.ts';

/** Stops a build that bundles a package whose licence THIRD-PARTY.md does not print. */
export function listedLicences(): Plugin {
  const listed = new Set(shippedPackages().map(({ name }) => name));
  return {
    name: 'listed-licences',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : undefined;
          if (name !== undefined && !listed.has(name)) this.error(`${name} is bundled, but its licence is not listed: make it a dependency, then npm run licences`);
        }
      }
    },
  };
}

/** The package that a module comes from; none for our own. */
function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}
