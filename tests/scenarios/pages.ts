import { ARTICLE, html } from '../support/fixture-pages.ts';
import { makePdf } from '../support/make-pdf.ts';
import type { Page } from '../support/site.ts';
import { OWN_PAGE } from './own-scenarios.ts';

const SHADOWS = `<div id="open"></div><x-closed id="closed"></x-closed><script>
  document.getElementById('open').attachShadow({ mode: 'open' }).innerHTML = '<p>La ferroptose tue des cellules du cancer.</p>';
  document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Le mélanome est un cancer de la peau.</p>';
</script>`;

/** The pages that scenarios visit, by path. */
export async function pages(): Promise<Map<string, Page>> {
  const pdf = await makePdf('Le mélanome est un cancer de la peau.\n\nLa ferroptose est une mort des cellules.', {});
  return new Map<string, Page>([
    ['/article', ARTICLE],
    ['/shadows', html(SHADOWS)],
    ['/later', html('<p>Rien encore.</p><div id="feed"></div>')],
    ['/other', html('<p>Le match s’est terminé sur un score nul, car il pleuvait.</p>')],
    ['/dialog', html('<dialog id="d"><p>Le mélanome et l’osimertinib.</p></dialog><script>document.getElementById("d").showModal()</script>')],
    ['/strict', { ...html('<p>Le mélanome et l’osimertinib.</p>'), headers: { 'content-security-policy': "default-src 'none'; sandbox; require-trusted-types-for 'script'" } }],
    ['/own', OWN_PAGE],
    ['/paper.pdf', { body: pdf, type: 'application/pdf' }],
  ]);
}
