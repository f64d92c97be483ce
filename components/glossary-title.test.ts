import { describe, expect, it } from 'vitest';
import { contentsOf } from './glossary-contents.ts';
import type { GlossaryRoute } from './glossary-route.ts';
import { titleOf } from './glossary-title.ts';
import { PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';

const READY = { kind: 'ready', contents: contentsOf([PD_L1, SURVIVAL].map(summaryOf)) } as const;

describe('titleOf', () => {
  it.each<[GlossaryRoute, string, string]>([
    [{ kind: 'start' }, 'Glossaire · Oncogloss', 'Glossary · Oncogloss'],
    [{ kind: 'letter', letter: 'C' }, 'C · Glossaire · Oncogloss', 'C · Glossary · Oncogloss'],
    [{ kind: 'table', table: 'drugs' }, 'Médicaments · Glossaire · Oncogloss', 'Medicines · Glossary · Oncogloss'],
    [{ kind: 'category', category: 'side-effect' }, 'Effets indésirables · Glossaire · Oncogloss', 'Side effects · Glossary · Oncogloss'],
    [{ kind: 'concept', id: 'progression-free-survival' }, 'survie sans progression · Glossaire · Oncogloss', 'progression-free survival · Glossary · Oncogloss'],
    [{ kind: 'concept', id: 'nowhere' }, 'Pas de fiche à cette adresse · Glossaire · Oncogloss', 'No card at this address · Glossary · Oncogloss'],
    [{ kind: 'my', place: 'words' }, 'Mes mots · Glossaire · Oncogloss', 'My words · Glossary · Oncogloss'],
    [{ kind: 'unknown', words: '<b>' }, 'Pas de fiche à cette adresse · Glossaire · Oncogloss', 'No card at this address · Glossary · Oncogloss'],
  ])('names %o', (route, fr, en) => {
    expect([titleOf(route, READY, 'fr'), titleOf(route, READY, 'en')]).toEqual([fr, en]);
  });

  it('does NOT guess a name before the glossary is there', () => {
    expect(titleOf({ kind: 'concept', id: 'pd-l1' }, { kind: 'loading' }, 'en')).toBe('Glossary · Oncogloss');
  });
});
