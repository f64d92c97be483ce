import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { MergeMode } from '../glossary/exchange/merge.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { Choice } from './choice-group.tsx';
import { createTranslator, pluralKey } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { OwnGlossary, OwnImportPreview } from './own-glossary.ts';
import { ImportConflicts, ImportProblems, ImportTerms } from './own-import-lists.tsx';
import { TextField } from './text-field.tsx';

const MODES: readonly Choice<MergeMode>[] = [
  { value: 'merge', name: 'importModeMerge', means: 'importModeMergeMeans' },
  { value: 'replace', name: 'importModeReplace', means: 'importModeReplaceMeans' },
  { value: 'keep-both', name: 'importModeKeepBoth', means: 'importModeKeepBothMeans' },
];
const COUNTS = { taken: 'importCountTaken', conflicting: 'importCountConflicting', same: 'importCountSame', refused: 'importCountRefused' } as const satisfies Record<keyof OwnImportPreview['counts'], MessageKey>;

interface OwnImportPreviewProps {
  readonly lang: Language;
  /** The glossary that the file goes into; absent for a new one. */
  readonly target: OwnGlossary | undefined;
  readonly preview: OwnImportPreview;
  readonly fileName: string;
  readonly language: Language | undefined;
  onLanguage(language: Language | undefined): void;
  onTake(mode: MergeMode, name: string, origin: string): void;
  onOther(): void;
}

/** What an import would do: what is new, what is there otherwise, what is refused and why. */
export function OwnImportPreviewView(props: OwnImportPreviewProps) {
  const { lang, preview, fileName, language, onLanguage, onOther } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [preview]);
  const t = createTranslator(lang);
  const refused = preview.problems.some(({ lost }) => lost === 'file');
  const takes = preview.counts.taken + preview.counts.conflicting;
  return (
    <>
      <h4 class="og-own-file" ref={heading} tabIndex={-1}>
        {t('importPreview', fileName)}
      </h4>
      {refused && <p class="og-warm">{t('importFileRefused')}</p>}
      {!refused && <Counts lang={lang} counts={preview.counts} />}
      {(preview.format === 'csv' || preview.format === 'tsv') && <LanguageChoice {...{ lang, language, onLanguage }} />}
      <ImportProblems {...{ lang, problems: preview.problems }} />
      <ImportTerms {...{ lang, terms: preview.taken, count: preview.counts.taken }} />
      <ImportConflicts {...{ lang, conflicts: preview.conflicting, count: preview.counts.conflicting }} />
      {!refused && takes === 0 && <p class="og-sentence">{t('importNothing')}</p>}
      {!refused && takes > 0 ? (
        <TakeForm key={fileName} {...props} takes={takes} />
      ) : (
        <p class="og-own-actions">
          <button type="button" class="og-button" onClick={onOther}>
            {t('importOther')}
          </button>
        </p>
      )}
    </>
  );
}

function Counts({ lang, counts }: { readonly lang: Language; readonly counts: OwnImportPreview['counts'] }) {
  const t = createTranslator(lang);
  const shown = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).filter((kind) => kind === 'taken' || counts[kind] > 0);
  return (
    <dl class="og-own-counts">
      {shown.map((kind) => (
        <div key={kind} class={kind === 'refused' ? 'og-warm' : undefined}>
          <dt class="og-label">{t(COUNTS[kind])}</dt>
          <dd>{counts[kind].toLocaleString(lang)}</dd>
        </div>
      ))}
    </dl>
  );
}

function LanguageChoice({ lang, language, onLanguage }: Pick<OwnImportPreviewProps, 'lang' | 'language' | 'onLanguage'>) {
  const t = createTranslator(lang);
  return (
    <label class="og-own-field">
      <span class="og-question">{t('importLanguage')}</span>
      <select class="og-select" value={language ?? ''} onChange={({ currentTarget: { value } }) => onLanguage(value === 'fr' || value === 'en' ? value : undefined)}>
        <option value="">{t('importLanguageFile')}</option>
        <option value="fr">{t('importLanguageFr')}</option>
        <option value="en">{t('importLanguageEn')}</option>
      </select>
    </label>
  );
}

function TakeForm({ lang, target, preview, fileName, takes, onTake, onOther }: OwnImportPreviewProps & { readonly takes: number }) {
  const [mode, setMode] = useState<MergeMode>('merge');
  const [name, setName] = useState(preview.header.name ?? fileName.replace(/\.[^.]{1,8}$/, ''));
  const [origin, setOrigin] = useState(preview.header.origin ?? '');
  const [tried, setTried] = useState(false);
  const [nameId, originId] = [useId(), useId()];
  const t = createTranslator(lang);
  const missing = { name: name.trim() === '', origin: origin.trim() === '' };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (target) return onTake(mode, target.name, target.origin);
        setTried(true);
        if (missing.name || missing.origin) document.getElementById(missing.name ? nameId : originId)?.focus();
        else onTake(mode, name.trim(), origin.trim());
      }}
    >
      {preview.counts.conflicting > 0 && <ChoiceGroup {...{ lang }} question="importMode" choices={MODES} chosen={mode} onChoose={(chosen) => setMode(chosen)} />}
      {!target && (
        <>
          <TextField id={nameId} label={t('importName')} value={name} onValue={setName} fault={tried && missing.name ? t('importNameMissing') : undefined} />
          <TextField id={originId} label={t('importOrigin')} hint={t('importOriginHint')} value={origin} onValue={setOrigin} fault={tried && missing.origin ? t('importOriginMissing') : undefined} />
        </>
      )}
      <p class="og-own-actions">
        <button type="submit" class="og-button">
          {t(pluralKey(lang, takes, 'importTakeOne', 'importTakeMany'), takes.toLocaleString(lang))}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onOther}>
          {t('importOther')}
        </button>
      </p>
    </form>
  );
}
