import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './react-app.ts';

createRoot(document.getElementById('victim') as HTMLElement).render(createElement(App));
