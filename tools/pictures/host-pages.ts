import type { Language } from '../../glossary/concept-schema.ts';

/** A page of somebody else, as the card meets it. */
const TEXTS: Readonly<Record<Language, string>> = {
  fr: '<h1>Ce que change un traitement après la chirurgie</h1><p>Dans cet essai sur le cancer du poumon, la survie sans progression médiane était plus longue chez les patients dont la tumeur exprime PD-L1 et qui recevaient du pembrolizumab. La ferroptose est étudiée chez la souris.</p><p>Le mésothéliome pleural est lié à l’amiante. Les équipes suivent aussi le cancer de la prostate résistant à la castration.</p>',
  en: '<h1>What a treatment after surgery changes</h1><p>In this lung cancer trial, median progression-free survival was longer in patients whose tumour expresses PD-L1 and who received pembrolizumab. Ferroptosis is studied in mice.</p><p>Pleural mesothelioma is linked to asbestos. Teams also follow castration-resistant prostate cancer.</p>',
};
const PAPER = {
  light: 'background:#fff;color:#222',
  dark: 'background:#15171a;color:#d5d8dc',
} as const;

/** The pages, by path: `/fr-light`, `/en-dark-rtl`… */
export function hostPages(): Map<string, { readonly body: string }> {
  const pages = new Map<string, { readonly body: string }>();
  for (const [lang, text] of Object.entries(TEXTS)) {
    for (const [paper, style] of Object.entries(PAPER)) {
      const html = (dir: string) => `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Article</title><body style="${style};font:17px/1.6 Georgia,serif;margin:40px auto;max-width:680px;padding:0 24px">${text}`;
      pages.set(`/${lang}-${paper}`, { body: html('ltr') });
      pages.set(`/${lang}-${paper}-rtl`, { body: html('rtl') });
    }
  }
  return pages;
}
