import type { Language } from '../glossary/concept-schema.ts';
import type { GlossaryContents } from './glossary-contents.ts';
import { LetterLinks, SubjectLinks, TableLinks } from './glossary-nav.tsx';
import { createTranslator } from './messages.ts';

interface GlossaryStartProps {
  readonly lang: Language;
  readonly contents: GlossaryContents;
}

/** The start of the glossary: what it is, and the ways into it. */
export function GlossaryStart({ lang, contents }: GlossaryStartProps) {
  const t = createTranslator(lang);
  const size = contents.byId.size.toLocaleString(lang);
  return (
    <nav class="og-start" aria-label={t('glossaryBrowse')}>
      <p class="og-lead">{t('glossaryLead', size)}</p>
      <section>
        <h2 class="og-label">{t('glossaryLetters')}</h2>
        <LetterLinks lang={lang} contents={contents} />
      </section>
      <section>
        <h2 class="og-label">{t('glossarySubjects')}</h2>
        <SubjectLinks lang={lang} contents={contents} />
      </section>
      <section>
        <h2 class="og-label">{t('glossaryTables')}</h2>
        <TableLinks lang={lang} />
      </section>
    </nav>
  );
}
