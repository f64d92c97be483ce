import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import type { GlossaryContents } from './glossary-contents.ts';
import type { LetterGroup } from './glossary-order.ts';
import { conceptHref } from './glossary-route.ts';
import type { GlossaryRoute } from './glossary-route.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { Prose } from './prose.tsx';
import { SUBJECT_NAMES } from './subject-name.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

type ListRoute = Extract<GlossaryRoute, { kind: 'letter' | 'category' }>;

interface GlossaryListProps {
  readonly lang: Language;
  readonly route: ListRoute;
  readonly moved: boolean;
  readonly contents: GlossaryContents;
}

/** The terms under a letter or of a category, in the order of the language, each beside its name in the other. */
export function GlossaryList({ lang, route, moved, contents }: GlossaryListProps) {
  const root = useHeadingFocus(route.kind, moved);
  const t = createTranslator(lang);
  const groups = groupsAt(route, contents, lang);
  const count = groups.reduce((sum, { concepts }) => sum + concepts.length, 0);
  return (
    <div ref={root} class="og-list-view">
      <h2 class="og-subtitle" tabIndex={-1}>
        {route.kind === 'letter' ? route.letter : t(SUBJECT_NAMES[route.category])}
      </h2>
      {count === 0 ? (
        <p class="og-lead">{route.kind === 'letter' ? t('glossaryLetterEmpty', route.letter) : t('glossaryCategoryEmpty')}</p>
      ) : (
        <p class="og-label">{t(pluralKey(lang, count, 'conceptsOne', 'conceptsMany'), count.toLocaleString(lang))}</p>
      )}
      {groups.map((group) => (
        <Group key={group.letter} lang={lang} group={group} headed={route.kind === 'category'} />
      ))}
    </div>
  );
}

function groupsAt(route: ListRoute, contents: GlossaryContents, lang: Language): readonly LetterGroup[] {
  if (route.kind === 'letter') return contents.letters[lang].filter(({ letter }) => letter === route.letter);
  return contents.categories.find(({ category }) => category === route.category)?.letters[lang] ?? [];
}

interface GroupProps {
  readonly lang: Language;
  readonly group: LetterGroup;
  /** Under a category, letters are headings; under a letter, categories are words. */
  readonly headed: boolean;
}

function Group({ lang, group, headed }: GroupProps) {
  return (
    <section class={headed ? 'og-letter-group og-letter-group-of-many' : 'og-letter-group'} style={{ '--og-lines': group.concepts.length }}>
      {headed && <h3 class="og-label">{group.letter}</h3>}
      <ul class={headed ? 'og-word-list' : 'og-word-list og-word-list-of-all'}>
        {group.concepts.map((concept) => (
          <Name key={concept.id} lang={lang} concept={concept} withCategory={!headed} />
        ))}
      </ul>
    </section>
  );
}

function Name({ lang, concept, withCategory }: { readonly lang: Language; readonly concept: EntrySummary; readonly withCategory: boolean }) {
  const other = otherLanguage(lang);
  const { id, label, category } = concept;
  return (
    <li>
      <a class="og-word" href={conceptHref(id)}>
        <Prose text={label[lang]} />
      </a>
      {/* The same in both languages: said once. */}
      <span class="og-word-other" lang={other}>
        {label[other].toLowerCase() !== label[lang].toLowerCase() && label[other]}
      </span>
      {withCategory && <span class="og-label">{createTranslator(lang)(CATEGORY_NAMES[category])}</span>}
    </li>
  );
}
