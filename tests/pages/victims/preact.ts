import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { CHANGES, FIRST, plural, stateOf } from './steps.ts';

function App() {
  const [model, setModel] = useState(FIRST);
  const { title, count, open, items } = model;
  return h(
    'main',
    null,
    h('h1', null, title),
    h('p', null, 'Vous avez ', count, ' mélanome', plural(model), ' à suivre.'),
    open && h('p', null, 'Le lymphome est ouvert, ', count, ' fois.'),
    h('ul', null, items.map((item) => h('li', { key: item }, 'Un cancer du poumon : ', item))),
    h('p', null, 'État : ', stateOf(model)),
    Object.entries(CHANGES).map(([id, change]) => h('button', { key: id, id, onClick: () => setModel(change) }, id)),
  );
}

render(h(App, null), document.getElementById('victim') as HTMLElement);
