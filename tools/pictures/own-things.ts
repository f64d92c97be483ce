import type { Page } from 'playwright-core';
import { newNote } from '../../study/note.ts';
import { writeAnnotations } from '../../study/write-annotations.ts';

const KEPT = ['ferroptosis', 'progression-free-survival', 'pd-l1', 'pembrolizumab', 'asbestos'];
const THEN = new Date('2026-11-12T10:00:00.000Z');
const NOTES = [
  newNote({ id: 'p1', body: 'À demander au prochain rendez-vous : est-ce que cela vaut pour moi ?', target: { kind: 'passage', address: 'https://www.fondation-arc.org/actualites/un-essai', title: 'Cancer du poumon : ce que change un traitement après la chirurgie', passage: { quote: { exact: 'la survie sans progression médiane était plus longue', prefix: 'Dans cet essai, ', suffix: ' chez les patients' }, position: { start: 16, end: 68 } } } }, THEN),
  newNote({ id: 'c1', body: 'Vu deux fois cette semaine, dans deux sens.', target: { kind: 'concept', concept: 'pd-l1' } }, THEN),
];

/** A list with everything that can go wrong in it. */
const LIST = {
  name: 'mots-de-l-association.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['terme;définition;synonymes;colonne inconnue', 'hospitalisation à domicile;Des soins donnés chez soi, par une équipe de l’hôpital.;HAD;x', ';sans nom;;', `${'x'.repeat(600)};trop long;;`, 'réunion de concertation pluridisciplinaire;Rencontre où des médecins de plusieurs spécialités décident ensemble d’un traitement.;RCP;'].join('\n'),
  ),
};

/** Opens a place of the glossary page afresh: another fragment alone is no new page. */
export async function openGlossary(page: Page, extension: string, lang: string, place: string): Promise<void> {
  await page.goto(`${extension}/glossary.html?lang=${lang}#/${place}`);
  await page.reload();
  await page.locator('.og-glossary-main h2, .og-glossary-main .og-contents, .og-glossary-main article').first().waitFor();
  await page.locator('.og-my-waiting[role="status"], .og-card [aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Opens the import and gives it the list. */
export async function giveList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Importer un fichier|Import a file/ }).first().click();
  await page.locator('.og-own-import input[type="file"]').setInputFiles(LIST);
  await page.locator('.og-own-file').waitFor();
}

/** Puts words, notes and a glossary of a made-up reader in, as a reader would. */
export async function seed(page: Page, extension: string): Promise<void> {
  for (const id of KEPT) {
    await openGlossary(page, extension, 'fr', `concept/${id}`);
    await page.getByRole('button', { name: 'Garder ce mot' }).click();
    await page.getByRole('button', { name: 'Garder ce mot', pressed: true }).waitFor();
  }
  await openGlossary(page, extension, 'fr', 'my/notes');
  await page.locator('input[type="file"]').setInputFiles({ name: 'notes.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(writeAnnotations(NOTES)) });
  await page.locator('[data-note]').first().waitFor();
  await openGlossary(page, extension, 'fr', 'my/glossaries');
  await giveList(page);
  await page.getByLabel('De qui vient-il').fill('Association Un Souffle');
  await page.getByRole('button', { name: 'Importer 2 termes' }).click();
  await page.getByText('compte maintenant').waitFor();
}
