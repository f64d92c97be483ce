import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConcept, RELATION_INVERSES, type RelationType } from './concept-schema.ts';

/** A concept as its file holds it, with nothing that may be left out. */
const SOUND = {
  id: 'pd-l1',
  category: 'gene-protein',
  difficulty: 'core',
  labels: { fr: { pref: 'PD-L1' }, en: { pref: 'PD-L1' } },
  definition: { fr: { plain: 'Protéine.', detail: 'Longue protéine.' }, en: { plain: 'Protein.', detail: 'Long protein.' } },
  sources: [{ publisher: 'NCI', title: 'Dictionary', id: 'CDR0000781160', seen: 'reference' }],
  reviewed: '2026-11-22',
};
const FACT = { fr: 'Un fait.', en: 'A fact.', source: 'The Lancet', date: '2024-06' };
const STATUS = { authority: 'EMA', status: 'authorised', indication: { fr: 'mélanome', en: 'melanoma' }, date: '2024', source: 'EMA' };

function problemsOf(data: unknown): string[] {
  const parsed = parseConcept(data);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('parseConcept', () => {
  it('reads a sound concept, with empty lists for what its author left out', () => {
    const parsed = parseConcept(SOUND);
    expect(parsed).toEqual({
      ok: true,
      concept: {
        ...SOUND,
        labels: { fr: { pref: 'PD-L1', alt: [], hidden: [] }, en: { pref: 'PD-L1', alt: [], hidden: [] } },
        match: [],
        not_to_confuse: [],
        relations: [],
        status: [],
        facts: [],
        identifiers: {},
      },
    });
  });

  it('takes the spaces of folded YAML off the ends of texts', () => {
    const parsed = parseConcept({ ...SOUND, definition: { ...SOUND.definition, fr: { plain: ' Protéine.\n', detail: 'Longue.\n' } } });
    expect(parsed.ok && parsed.concept.definition.fr).toEqual({ plain: 'Protéine.', detail: 'Longue.' });
  });

  it.each<[string, object]>([
    ['synonyms', { synonyms: [] }],
    ['labels.fr.preferred', { labels: { ...SOUND.labels, fr: { pref: 'PD-L1', preferred: 'x' } } }],
    ['definition.en.short', { definition: { ...SOUND.definition, en: { plain: 'P.', detail: 'L.', short: 'x' } } }],
    ['match.0.cues', { match: [{ form: 'PD-L1', cues: ['gène'] }] }],
    ['sources.0.link', { sources: [{ ...SOUND.sources[0], link: 'x' }] }],
    ['identifiers.omim', { identifiers: { omim: '605402' } }],
    ['facts.0.year', { facts: [{ ...FACT, year: '2024' }] }],
  ])('refuses the unknown key %s by its path', (path, change) => {
    expect(problemsOf({ ...SOUND, ...change })).toEqual([expect.stringContaining(`${path}: Invalid key: Expected never`)]);
  });

  it.each<[string, string, object]>([
    ['id', 'is not a kebab-case id', { id: 'PD_L1' }],
    ['category', 'Expected', { category: 'protein' }],
    ['difficulty', 'Expected', { difficulty: 'easy' }],
    ['labels.en', 'Expected "en"', { labels: { fr: { pref: 'PD-L1' } } }],
    ['labels.fr.pref', 'is empty', { labels: { ...SOUND.labels, fr: { pref: '  ' } } }],
    ['definition.fr.plain', 'is empty', { definition: { ...SOUND.definition, fr: { plain: '\n', detail: 'L.' } } }],
    ['match.0.only', 'Expected', { match: [{ form: 'MP', only: 'sometimes' }] }],
    ['match.0.cue', 'Invalid length', { match: [{ form: 'MET', cue: [] }] }],
    ['match.0.avoid.0', 'has no letter and no figure', { match: [{ form: 'MET', avoid: ['—'] }] }],
    ['not_to_confuse.0.with', 'Expected', { not_to_confuse: [{ with: { fr: 'la serrure' }, fr: 'x', en: 'x' }] }],
    ['relations.0.type', 'Expected', { relations: [{ type: 'likes', to: 'pd-1' }] }],
    ['sources', 'needs at least one source', { sources: [] }],
    ['sources.0', 'needs a url or an id', { sources: [{ publisher: 'NCI', title: 'T', seen: 'reference' }] }],
    ['sources.0.url', 'is not an http(s) address', { sources: [{ publisher: 'NCI', title: 'T', url: 'ftp://example.org', seen: 'lookup' }] }],
    ['identifiers.ncit', 'Invalid format', { identifiers: { ncit: '96024' } }],
    ['identifiers.nct', 'Invalid format', { identifiers: { nct: 'NCT123' } }],
    ['status.0.authority', 'Expected', { status: [{ ...STATUS, authority: 'WHO' }] }],
  ])('names the fault in %s: %s', (path, reason, change) => {
    expect(problemsOf({ ...SOUND, ...change })).toEqual([expect.stringMatching(`^${path.replaceAll('.', '\\.')}: .*`)]);
    expect(problemsOf({ ...SOUND, ...change })[0]).toContain(reason);
  });

  it('names every fault of a file, not only the first', () => {
    expect(problemsOf({ ...SOUND, id: 'A', reviewed: 'today', sources: [] })).toHaveLength(3);
  });

  it.each([undefined, null, 'id: pd-l1', 7, []])('refuses %j, which is no file of a concept', (data) => {
    expect(problemsOf(data)[0]).toMatch(/^\(file\): |^id: /);
  });

  it('finds no fault in any JSON without saying where and what', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(problemsOf(data).every((problem) => /^[\s\S]*: \S/.test(problem))).toBe(true);
        expect(problemsOf(data)).not.toEqual([]);
      }),
    );
  });
});

describe('the detail of a definition', () => {
  const bare = { ...SOUND, definition: { fr: { plain: 'Protéine.' }, en: { plain: 'Protein.' } } };

  it.each(['core', 'helpful'])('is asked of a %s concept, in both languages', (difficulty) => {
    expect(problemsOf({ ...bare, difficulty })).toEqual([
      'definition.fr.detail: is missing (only marginal concepts may do without)',
      'definition.en.detail: is missing (only marginal concepts may do without)',
    ]);
  });

  it('is NOT asked of a marginal concept', () => {
    expect(problemsOf({ ...bare, difficulty: 'marginal' })).toEqual([]);
  });
});

describe('dates', () => {
  it.each(['2026-11', '2026', '22/11/2026', '2026-1-2', '2026-13-01', '2026-02-30', '2025-02-29', 'today', '', '2026-11-22T10:00'])('of a review are NOT %j', (reviewed) => {
    expect(problemsOf({ ...SOUND, reviewed })).toEqual(['reviewed: is not a full date (YYYY-MM-DD)']);
  });

  it.each(['2024-13', '2024-00', 'June 2024', '2024-06-31', '24', '2024-6'])('of a fact or a status are NOT %j', (date) => {
    expect(problemsOf({ ...SOUND, facts: [{ ...FACT, date }] })).toEqual(['facts.0.date: is not a date (YYYY-MM-DD)']);
    expect(problemsOf({ ...SOUND, status: [{ ...STATUS, date }] })).toEqual(['status.0.date: is not a date (YYYY-MM-DD)']);
  });

  it.each(['2024', '2024-06', '2024-02-29'])('of a fact may be as exact as known: %j', (date) => {
    expect(problemsOf({ ...SOUND, facts: [{ ...FACT, date }], status: [{ ...STATUS, date }] })).toEqual([]);
  });

  it('are texts: a year that YAML reads as a number is refused by name', () => {
    expect(problemsOf({ ...SOUND, facts: [{ ...FACT, date: 2024 }] })).toEqual(['facts.0.date: Invalid type: Expected string but received 2024']);
  });
});

describe('RELATION_INVERSES', () => {
  it.each(Object.keys(RELATION_INVERSES) as RelationType[])('leads from %s back to itself', (type) => {
    expect(RELATION_INVERSES[RELATION_INVERSES[type]]).toBe(type);
  });
});
