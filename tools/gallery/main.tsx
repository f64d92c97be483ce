import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/panel.css';
import '../../components/popup.css';
import '../../components/glossary-page.css';
import '../../components/welcome.css';
import { SHEETS } from './sheets.tsx';

/** Renders one sheet of the gallery, named by the address: `?sheet=card&lang=fr&width=384`. */
const query = new URLSearchParams(location.search);
const lang = query.get('lang') === 'fr' ? 'fr' : 'en';
const width = Number(query.get('width') ?? 384);
const items = SHEETS[query.get('sheet') ?? '']?.(lang) ?? [];

const gallery = document.getElementById('gallery');
if (gallery !== null) {
  render(
    items.map(({ name, view }) => (
      <div key={name} class="frame" data-name={name} style={{ inlineSize: `${width}px` }}>
        {view}
      </div>
    )),
    gallery,
  );
  for (const { name, act } of items) {
    const frame = [...gallery.children].find((one) => one instanceof HTMLElement && one.dataset['name'] === name);
    if (frame instanceof HTMLElement) await act?.(frame);
  }
  gallery.dataset['ready'] = '';
}
