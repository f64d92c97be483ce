import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.ts';

/** The page stands already, as a server made it; React takes it over when the test says so. */
document.getElementById('start')?.addEventListener('click', () => {
  const report = (error: unknown) => queueMicrotask(() => {
    throw error;
  });
  hydrateRoot(document.getElementById('victim') as HTMLElement, createElement(App), { onRecoverableError: report });
});
