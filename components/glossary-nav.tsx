import type { Language } from '../glossary/concept-schema.ts';
import type { GlossaryContents, GlossaryState } from './glossary-contents.ts';
import { LETTERS } from './glossary-order.ts';
import { formatRoute, MY_PLACES, TABLES } from './glossary-route.ts';
import type { GlossaryRoute } from './glossary-route.ts';
import { MY_PLACE_NAMES, TABLE_NAMES } from './glossary-title.ts';
import { createTranslator } from './messages.ts';
import { SUBJECT_NAMES } from './subject-name.ts';

interface GlossaryNavProps {
  readonly lang: Language;
  readonly route: GlossaryRoute;
  readonly glossary: GlossaryState;
}

/** The ways through the glossary, beside every view but the start, which is made of them; or through what is the reader's own. */
export function GlossaryNav({ lang, route, glossary }: GlossaryNavProps) {
  const t = createTranslator(lang);
  const here = formatRoute(route);
  if (route.kind === 'my') return <MyNav lang={lang} here={here} />;
  return (
    <nav class="og-glossary-nav" aria-label={t('glossaryBrowse')}>
      <p>
        <a class="og-nav-link" href="#/">
          {t('glossaryContents')}
        </a>
      </p>
      <p class="og-label">{t('glossaryTables')}</p>
      <TableLinks lang={lang} here={here} />
      {glossary.kind === 'ready' && (
        <>
          <p class="og-label">{t('glossaryLetters')}</p>
          <LetterLinks lang={lang} contents={glossary.contents} here={here} />
          <p class="og-label">{t('glossarySubjects')}</p>
          <SubjectLinks lang={lang} contents={glossary.contents} here={here} />
        </>
      )}
    </nav>
  );
}

/** The places of what is the reader's own, with the way back to the glossary. */
function MyNav({ lang, here }: Omit<LinksProps, 'contents'>) {
  const t = createTranslator(lang);
  return (
    <nav class="og-glossary-nav" aria-label={t('myTitle')}>
      <p>
        <a class="og-nav-link" href="#/">
          {t('glossaryContents')}
        </a>
      </p>
      <p class="og-label">{t('myTitle')}</p>
      <ul class="og-table-links" aria-label={t('myTitle')}>
        {MY_PLACES.map((place) => (
          <li key={place}>
            <NavLink href={formatRoute({ kind: 'my', place })} here={here}>
              {t(MY_PLACE_NAMES[place])}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LinksProps {
  readonly lang: Language;
  readonly contents: GlossaryContents;
  /** The address of the place in view. */
  readonly here?: string | undefined;
}

/** A link among others, that knows when it is where the reader is. */
function NavLink({ href, here, children }: { readonly href: string; readonly here?: string | undefined; readonly children: string }) {
  return (
    <a class="og-nav-link" href={href} {...(href === here ? { 'aria-current': 'page' } : {})}>
      {children}
    </a>
  );
}

/** The letters; one without a term is shown, so that the row keeps its shape, but leads nowhere. « 0-9 » stands only where needed. */
export function LetterLinks({ lang, contents, here }: LinksProps) {
  const used = new Set(contents.letters[lang].map(({ letter }) => letter));
  const letters = LETTERS.filter((letter) => letter.length === 1 || used.has(letter));
  return (
    <ul class="og-letters" aria-label={createTranslator(lang)('glossaryLetters')}>
      {letters.map((letter) => (
        <li key={letter}>
          {used.has(letter) ? (
            <NavLink href={formatRoute({ kind: 'letter', letter })} here={here}>
              {letter}
            </NavLink>
          ) : (
            <span class="og-unused">{letter}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The categories, with how many terms each holds. */
export function SubjectLinks({ lang, contents, here }: LinksProps) {
  const t = createTranslator(lang);
  return (
    <ul class="og-subjects" aria-label={t('glossarySubjects')}>
      {contents.categories.map(({ category, count }) => (
        <li key={category}>
          <NavLink href={formatRoute({ kind: 'category', category })} here={here}>
            {t(SUBJECT_NAMES[category])}
          </NavLink>{' '}
          <span class="og-count">{count.toLocaleString(lang)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The tables of drugs and trials. */
export function TableLinks({ lang, here }: Omit<LinksProps, 'contents'>) {
  const t = createTranslator(lang);
  return (
    <ul class="og-table-links" aria-label={t('glossaryTables')}>
      {TABLES.map((table) => (
        <li key={table}>
          <NavLink href={formatRoute({ kind: 'table', table })} here={here}>
            {t(TABLE_NAMES[table])}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
