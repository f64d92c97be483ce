import { useId, useRef, useState } from 'preact/hooks';
import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import { ActLine } from './act-line.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { Choice } from './choice-group.tsx';
import { createTranslator } from './messages.ts';
import type { GlossaryDesk, OwnGlossary, OwnTermRow } from './own-glossary.ts';
import { type CaseRule, draftOf, faultsByField, fieldsOf, hasName, type TermFields } from './own-term-draft.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

const CASES: readonly Choice<CaseRule>[] = [
  { value: 'general', name: 'termCaseGeneral', means: 'termCaseGeneralMeans' },
  { value: 'exact', name: 'termCaseExact' },
  { value: 'any', name: 'termCaseAny' },
];

interface OwnTermFormProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly glossaries: readonly OwnGlossary[];
  /** The glossary that it goes into at first. */
  readonly into: number | undefined;
  /** The term that is changed; a new one where absent. */
  readonly row: OwnTermRow | undefined;
  /** Words that a new term begins with. */
  readonly words: string | undefined;
  onSaved(glossary: number): void;
  onLeave(): void;
}

/** A term, written by hand. */
export function OwnTermForm(props: OwnTermFormProps) {
  const { lang, desk, glossaries, into, row, words = '', onSaved, onLeave } = props;
  const t = createTranslator(lang);
  const [fields, setFields] = useState(() => fieldsOf(row?.term, words, lang));
  const [glossary, setGlossary] = useState(into ?? glossaries[0]?.key);
  const [newName, setNewName] = useState(t('termGlossaryDefault'));
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [acted, act] = useAct();
  const form = useRef<HTMLFormElement>(null);

  const tell = (told: ReadonlyMap<string, string>) => {
    setFaults(told);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const save = () => {
    if (!hasName(fields)) return tell(new Map([[`labels.${lang}.pref`, t('termNoLabel')]]));
    void act(async () => {
      const target = glossary ?? { name: newName.trim() === '' ? t('termGlossaryDefault') : newName.trim(), origin: t('termOriginDefault') };
      const saved = await desk.save({ glossary: target, draft: draftOf(fields, row?.term), id: row?.id });
      if (saved.ok) onSaved(saved.glossary);
      else tell(faultsByField(saved.faults, lang));
    });
  };
  return (
    <form
      class="og-own-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (acted.kind !== 'busy') save();
      }}
    >
      <h3 class="og-own-title" tabIndex={-1}>
        {t(row ? 'termOld' : 'termNew')}
      </h3>
      <p class="og-label">{t('termLead')}</p>
      {!row && <GlossaryChoice {...{ lang, glossaries, glossary, newName }} onGlossary={setGlossary} onNewName={setNewName} />}
      <div class="og-own-languages">
        <Names {...{ lang, fields, faults }} of={lang} onFields={setFields} />
        <Names {...{ lang, fields, faults }} of={otherLanguage(lang)} onFields={setFields} />
      </div>
      <ChoiceGroup {...{ lang }} question="termCase" choices={CASES} chosen={fields.case} onChoose={(rule) => setFields({ ...fields, case: rule })} />
      <Source {...{ lang, fields, faults }} onFields={setFields} />
      {faults.has('') && <p class="og-field-fault">{faults.get('')}</p>}
      <p class="og-own-actions">
        <button type="submit" class="og-button" aria-disabled={acted.kind === 'busy'}>
          {t(acted.kind === 'busy' ? 'termSaving' : 'termSave')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onLeave}>
          {t('termLeave')}
        </button>
      </p>
      <ActLine lang={lang} acted={acted} />
    </form>
  );
}

interface FieldsProps {
  readonly lang: Language;
  readonly fields: TermFields;
  readonly faults: ReadonlyMap<string, string>;
  onFields(fields: TermFields): void;
}

/** Names and definition in one language. */
function Names({ lang, fields, faults, of, onFields }: FieldsProps & { readonly of: Language }) {
  const id = useId();
  const t = createTranslator(lang);
  const names = fields.names[of];
  const set = (change: Partial<typeof names>) => onFields({ ...fields, names: { ...fields.names, [of]: { ...names, ...change } } });
  return (
    <fieldset>
      <legend class="og-own-language">{t(of === 'fr' ? 'termInFrench' : 'termInEnglish')}</legend>
      <TextField id={`${id}-pref`} label={t('termPref')} value={names.pref} textLang={of} fault={faults.get(`labels.${of}.pref`)} onValue={(pref) => set({ pref })} />
      <TextField id={`${id}-alt`} label={t('termAlt')} rows={2} value={names.alt} textLang={of} fault={faults.get(`labels.${of}.alt`)} onValue={(alt) => set({ alt })} />
      <TextField id={`${id}-definition`} label={t('termDefinition')} rows={5} value={names.definition} textLang={of} fault={faults.get(`definition.${of}`)} onValue={(definition) => set({ definition })} />
    </fieldset>
  );
}

function Source({ lang, fields, faults, onFields }: FieldsProps) {
  return <TextField id={useId()} label={createTranslator(lang)('termSource')} value={fields.source} fault={faults.get('source')} onValue={(source) => onFields({ ...fields, source })} />;
}

interface GlossaryChoiceProps {
  readonly lang: Language;
  readonly glossaries: readonly OwnGlossary[];
  readonly glossary: number | undefined;
  readonly newName: string;
  onGlossary(key: number | undefined): void;
  onNewName(name: string): void;
}

/** The glossary that a new term goes into, or the name of one to be made. */
function GlossaryChoice({ lang, glossaries, glossary, newName, onGlossary, onNewName }: GlossaryChoiceProps) {
  const id = useId();
  const t = createTranslator(lang);
  return (
    <>
      {glossaries.length > 0 && (
        <label class="og-own-field">
          <span class="og-question">{t('termGlossary')}</span>
          <select class="og-select" value={glossary ?? ''} onChange={({ currentTarget: { value } }) => onGlossary(value === '' ? undefined : Number(value))}>
            {glossaries.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
            <option value="">{t('termGlossaryNew')}</option>
          </select>
        </label>
      )}
      {glossary === undefined && <TextField id={id} label={t('termGlossaryName')} value={newName} onValue={onNewName} />}
    </>
  );
}
