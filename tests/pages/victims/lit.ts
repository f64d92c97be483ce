import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CHANGES, FIRST, type Model, plural, stateOf } from './steps.ts';

/** In its own shadow tree, as Lit does. */
class VictimApp extends LitElement {
  #model: Model = FIRST;

  override render() {
    const model = this.#model;
    return html`<main>
      <h1>${model.title}</h1>
      <p>Vous avez ${model.count} mélanome${plural(model)} à suivre.</p>
      ${model.open ? html`<p>Le lymphome est ouvert, ${model.count} fois.</p>` : ''}
      <ul>${repeat(model.items, (item) => item, (item) => html`<li>Un cancer du poumon : ${item}</li>`)}</ul>
      <p>État : ${stateOf(model)}</p>
      ${Object.entries(CHANGES).map(([id, change]) => html`<button id=${id} @click=${() => this.#become(change(model))}>${id}</button>`)}
    </main>`;
  }

  #become(model: Model): void {
    this.#model = model;
    this.requestUpdate();
  }
}

customElements.define('victim-app', VictimApp);
document.getElementById('victim')?.append(document.createElement('victim-app'));
