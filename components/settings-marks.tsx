import { CATEGORIES } from '../glossary/concept-schema.ts';
import type { Category, Language } from '../glossary/concept-schema.ts';
import { CheckChoice } from './check-choice.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { Choice } from './choice-group.tsx';
import { createTranslator } from './messages.ts';
import { SampleText } from './sample-text.tsx';
import { SettingsSection } from './settings-part.tsx';
import type { Choices, PartProps, Sample } from './settings-state.ts';
import { SUBJECT_NAMES } from './subject-name.ts';

const LEVELS: readonly Choice<Choices['level']>[] = [
  { value: 'core', name: 'levelCore', means: 'levelCoreMeans' },
  { value: 'helpful', name: 'levelHelpful', means: 'levelHelpfulMeans' },
  { value: 'all', name: 'levelAll', means: 'levelAllMeans' },
];
const DENSITIES: readonly Choice<Choices['density']>[] = [
  { value: 'first', name: 'densityFirst' },
  { value: 'all', name: 'densityAll' },
];
const UNDERLINES: readonly Choice<Choices['underline']>[] = [
  { value: 'dotted', name: 'underlineDotted' },
  { value: 'solid', name: 'underlineSolid' },
  { value: 'tint', name: 'underlineTint' },
];

/** Which words are marked, how often and how, with a sentence that shows it at once. */
export function SettingsMarks({ sample, ...props }: PartProps & { readonly sample: Sample }) {
  const { lang, choices, onChange } = props;
  const change = (next: Partial<Choices>) => onChange('marks', next);
  return (
    <SettingsSection {...props} part="marks" title="settingsMarks">
      <LiveSample {...{ lang, sample }} underline={choices.underline} />
      <ChoiceGroup {...{ lang }} question="levelQuestion" choices={LEVELS} chosen={choices.level} onChoose={(level) => change({ level })} />
      <ChoiceGroup {...{ lang }} question="densityQuestion" choices={DENSITIES} chosen={choices.density} onChoose={(density) => change({ density })} />
      <ChoiceGroup {...{ lang }} question="underlineQuestion" choices={UNDERLINES} chosen={choices.underline} onChoose={(underline) => change({ underline })} />
      <CheckChoice
        {...{ lang }}
        name="painterMarks"
        means={{ on: 'painterMarksOn', off: 'painterMarksOff' }}
        checked={choices.painter === 'marks'}
        onChange={(marks) => change({ painter: marks ? 'marks' : 'highlights' })}
      />
      <Subjects {...{ lang }} without={choices.withoutCategories} onChange={(withoutCategories) => change({ withoutCategories })} />
    </SettingsSection>
  );
}

function LiveSample({ lang, sample, underline }: { readonly lang: Language; readonly sample: Sample; readonly underline: Choices['underline'] }) {
  const t = createTranslator(lang);
  const count = sample.marks.length;
  return (
    <div class="og-sample" role="group" aria-label={t('sampleLabel')}>
      <SampleText sample={sample} underline={underline} />
      <p class="og-label" role="status">
        {count === 0 ? t('sampleNone') : t('sampleCount', count)}
      </p>
    </div>
  );
}

interface SubjectsProps {
  readonly lang: Language;
  readonly without: readonly Category[];
  onChange(without: Category[]): void;
}

function Subjects({ lang, without, onChange }: SubjectsProps) {
  const t = createTranslator(lang);
  return (
    <fieldset class="og-choices og-choices-short og-choices-subjects">
      <legend class="og-question">{t('subjectsQuestion')}</legend>
      {CATEGORIES.map((category) => {
        const on = !without.includes(category);
        return (
          <label key={category} class="og-choice">
            <input type="checkbox" checked={on} onChange={() => onChange(on ? [...without, category] : without.filter((other) => other !== category))} />
            {t(SUBJECT_NAMES[category])}
          </label>
        );
      })}
    </fieldset>
  );
}
