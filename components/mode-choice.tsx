import { useEffect, useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { ACCESS_MODES } from './page-state.ts';
import type { AccessMode } from './page-state.ts';

const MODE_TEXTS: Readonly<Record<AccessMode, { name: MessageKey; means: MessageKey; asks: MessageKey }>> = {
  click: { name: 'modeClick', means: 'modeClickMeans', asks: 'modeClickAsks' },
  chosen: { name: 'modeChosen', means: 'modeChosenMeans', asks: 'modeChosenAsks' },
  everywhere: { name: 'modeEverywhere', means: 'modeEverywhereMeans', asks: 'modeEverywhereAsks' },
};

interface ModeChoiceProps {
  readonly lang: Language;
  readonly mode: AccessMode;
  readonly result?: 'granted' | 'refused' | undefined;
  onMode(mode: AccessMode): void;
}

/**
 * The three modes. Choosing and confirming are two steps: arrow keys walk through the choices, and
 * walking must not make the browser ask for anything.
 */
export function ModeChoice({ lang, mode, result, onMode }: ModeChoiceProps) {
  const [chosen, setChosen] = useState(mode);
  const t = createTranslator(lang);
  const group = useId();
  useEffect(() => setChosen(mode), [mode]);
  return (
    <form
      class="og-modes"
      onSubmit={(event) => {
        event.preventDefault();
        onMode(chosen);
      }}
    >
      <fieldset>
        <legend class="og-subtitle">{t('modeQuestion')}</legend>
        {ACCESS_MODES.map((choice) => (
          <ModeOption key={choice} {...{ lang, group, choice, checked: choice === chosen }} onChoose={setChosen} />
        ))}
      </fieldset>
      <button type="submit" class="og-button">
        {t('modeConfirm')}
      </button>
      <p class={result === 'refused' ? 'og-result-line og-warm' : 'og-result-line'} role="status">
        {t(result === undefined ? 'modeLater' : result === 'granted' ? 'modeGranted' : 'modeRefused')}
      </p>
    </form>
  );
}

interface ModeOptionProps {
  readonly lang: Language;
  readonly group: string;
  readonly choice: AccessMode;
  readonly checked: boolean;
  onChoose(mode: AccessMode): void;
}

function ModeOption({ lang, group, choice, checked, onChoose }: ModeOptionProps) {
  const t = createTranslator(lang);
  const { name, means, asks } = MODE_TEXTS[choice];
  const id = `${group}-${choice}`;
  return (
    <div class="og-mode">
      <input
        type="radio"
        id={id}
        name={group}
        value={choice}
        checked={checked}
        aria-describedby={`${id}-means`}
        onChange={() => onChoose(choice)}
      />
      <label for={id}>{t(name)}</label>
      <p id={`${id}-means`}>
        {t(means)} <span class="og-asks">{t(asks)}</span>
      </p>
    </div>
  );
}
