import './page.css';

/**
 * The first frame stands in the HTML: it is seen, and typed into, while the code of the view is on its way. Imports
 * nothing that another page has too: each file would be one more to wait for.
 */
const root = document.getElementById('root');
if (root) requestAnimationFrame(() => setTimeout(() => void import('./popup.tsx').then(({ start }) => start(root))));
