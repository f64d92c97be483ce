import type { Page } from './site.ts';

/** Wraps a body into a small page of its own. */
export function html(body: string, { lang = 'fr', head = '' } = {}): Page {
  return { body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Essai</title>${head}</head><body>${body}</body></html>` };
}

export const ARTICLE = html(`<article>
  <p>L’osimertinib vise l’EGFR dans le cancer du poumon. Les cellules CAR-T et la ferroptose sont étudiées.</p>
  <p>Le mésothéliome pleural est lié à l’amiante ; la <em>survie</em> sans <b>progression</b> se compte en mois.</p>
  <p>Elle met la table, car il est tard. <code>osimertinib</code> <textarea>osimertinib</textarea></p>
  <div contenteditable="true">osimertinib</div>
</article>`);
