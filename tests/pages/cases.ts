import { html } from '../support/fixture-pages.ts';
import type { Page } from '../support/site.ts';

/** A line that is marked on any page, and how it is marked. */
export const LINE = 'Le mélanome et l’osimertinib.';
export const LINE_MARKS = ['mélanome', 'osimertinib'];

const SABOTAGE = `
  for (const type of [Node, Element, Text, TreeWalker, MutationObserver, Highlight, StaticRange, Map, Set, WeakMap]) {
    for (const name of Object.getOwnPropertyNames(type.prototype)) {
      const { configurable, value } = Object.getOwnPropertyDescriptor(type.prototype, name);
      if (configurable && typeof value === 'function' && name !== 'constructor') type.prototype[name] = () => { throw new Error('sabotage ' + name); };
    }
  }
  Promise.prototype.then = () => { throw new Error('sabotage then'); };
  CSS.highlights.__proto__.set = () => { throw new Error('sabotage set'); };
`;

const STRICT = {
  'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; script-src 'unsafe-inline'",
  'content-security-policy-report-only': "default-src 'none'; style-src 'none'; script-src 'unsafe-inline'",
};

/** What counts the reports of a page's own policy. */
const COUNT_REPORTS = '<script>window.reports = []; document.addEventListener("securitypolicyviolation", (e) => reports.push(e.violatedDirective + " " + e.blockedURI + " " + e.sourceFile))</script>';

export const CASES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['/line', html(`<p>${LINE}</p>`)],
  ['/none', html('<p>Le match s’est terminé sur un score nul, car il pleuvait.</p>')],
  ['/events', html(`<p id="p">${LINE}</p><p><a id="a" href="#x">mélanome</a></p><form id="f" onsubmit="return false"><input id="i"><button id="b">b</button></form>`)],
  ['/copy', html(`<article><h1>${LINE}</h1><p>Un <b>cancer</b> du <i>sein</i>.</p></article><div id="target" contenteditable></div>`)],
  ['/find', html('<p>Un cancer du <b>sein</b> et un mélanome.</p>')],
  ['/rtl', html(`<p>مرض ${LINE}</p><p style="text-align:left">mélanome</p>`, { head: '<script>document.documentElement.dir = "rtl"</script>' })],
  ['/later', html(`<div id="d"><p id="p">${LINE}</p></div>`)],
  ['/fields', html(`<p>${LINE}</p><textarea id="t">mélanome</textarea><input id="i" value="mélanome"><div id="e" contenteditable>Un mélanome</div><div id="r" role="textbox">mélanome</div>`)],
  ['/xhtml', { type: 'application/xhtml+xml', body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>x</title></head><body><p>${LINE}</p></body></html>` }],
  ['/json', { type: 'application/json', body: JSON.stringify({ text: LINE }) }],
  ['/quirks', { body: `<title>x</title><p>${LINE}` }],
  ['/based', html(`<p>${LINE}</p>`, { head: '<base href="https://elsewhere.example/">' })],
  ['/frameset', { body: '<html><frameset cols="50%,50%"><frame src="/line"><frame src="/none"></frameset></html>' }],
  ['/strict', { ...html(`${COUNT_REPORTS}<p>${LINE}</p>`), headers: STRICT }],
  ['/sabotage', html(`<script>${SABOTAGE}</script><p>${LINE}</p>`)],
  ['/clears', html(`<p>${LINE}</p><div id="d"></div><script>window.cleared = 0; setInterval(() => { if (CSS.highlights.size) { CSS.highlights.clear(); cleared++; } }, 5)</script>`)],
  ['/transformed', html(`<p>${LINE}</p>`, { head: '<style>html{transform:scale(0.9);filter:blur(0);zoom:1.2;overflow:hidden}body{overflow:hidden;contain:paint}</style>' })],
  ['/transparent', html(`<p>${LINE}</p>`, { head: '<style>html{opacity:0}</style>' })],
  ['/covered', html(`<p>${LINE}</p><div style="position:fixed;inset:0;background:white;z-index:9">Vos choix de cookies</div>`)],
  ['/popover', html(`<div id="o" popover><p>${LINE}</p></div><script>document.getElementById("o").showPopover()</script>`)],
  ['/full', html(`<button id="b" onclick="document.getElementById('full').requestFullscreen()">plein écran</button><div id="full" style="background:white"><p>${LINE}</p></div>`)],
  ['/framed-dialog', html('<dialog id="d"><iframe src="/line" width="600" height="400"></iframe></dialog><script>document.getElementById("d").showModal()</script>')],
  ['/shadows', html(`
    <open-root></open-root><closed-root></closed-root><div id="plain"></div>
    <div id="declared"><template shadowrootmode="open"><p>mélanome déclaré</p></template></div>
    <script>
      customElements.define('open-root', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>mélanome ouvert</p>'; } });
      customElements.define('closed-root', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<p>mélanome fermé</p>'; } });
      document.getElementById('plain').attachShadow({ mode: 'open' }).innerHTML = '<p>mélanome simple</p>';
    </script>`)],
  ['/nested/1', html('<iframe src="/nested/2"></iframe>')],
  ['/nested/2', html('<iframe src="/nested/3"></iframe>')],
  ['/nested/3', html('<iframe src="/nested/4"></iframe>')],
  ['/nested/4', html('<iframe src="/line" id="deepest"></iframe>')],
  ['/top', html('<div id="frames"></div>')],
  ['/back', html(`<p>${LINE}</p><script>addEventListener("pageshow", (e) => { window.shown = (window.shown ?? 0) + 1; window.persisted = e.persisted; })</script>`)],
  ['/app', html('<main id="m"></main>')],
  // Changes its words at each change of the page, and whenever it sees marks: in the next frame, for ever.
  ['/fights', html(`<p id="p">${LINE}</p><script>
    window.marked = 0;
    const p = document.getElementById("p");
    const change = () => requestAnimationFrame(() => { p.firstChild.data = "${LINE} " + performance.now(); });
    new MutationObserver(change).observe(document, { subtree: true, childList: true, characterData: true });
    let before = 0;
    const look = () => { if (CSS.highlights.size !== before) { before = CSS.highlights.size; marked += before; change(); } requestAnimationFrame(look); };
    look();
    change();
  </script>`)],
]);
