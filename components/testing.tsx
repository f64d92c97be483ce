import axe from 'axe-core';
import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import './tokens.css';
import './card.css';
import './panel.css';
import './popup.css';
import './glossary-page.css';
import './welcome.css';

/** Renders a view into the test's own document, and takes it away when the test ends. */
export function show(view: ComponentChild): { readonly root: HTMLElement; update(next: ComponentChild): void } {
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.lang = 'en';
  document.title = 'Test';
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(view, root);
  return { root, update: (next) => render(next, root) };
}

/** What axe-core finds wrong, in words short enough for a failure message. */
export async function accessibilityFaults(root: HTMLElement): Promise<string[]> {
  // Text in the middle of its fade has less contrast than it will have.
  await Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished));
  // A card has no landmark of its own: in a page it stands outside any, in a popup inside <main>.
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`));
}

/** Shows the rest of the test in a colour scheme, or in forced colours. */
export async function inScheme(scheme: 'light' | 'dark' | 'forced'): Promise<void> {
  async function set(features: { name: string; value: string }[]) {
    await cdp().send('Emulation.setEmulatedMedia', { features });
  }
  onTestFinished(() => set([]));
  await set([scheme === 'forced' ? { name: 'forced-colors', value: 'active' } : { name: 'prefers-color-scheme', value: scheme }]);
}

/** The thing looked for, which the test cannot go on without. */
export function must<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('not found');
  return found;
}
