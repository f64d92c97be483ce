import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { PartProps, SettingsPart, Told } from './settings-state.ts';

interface PartFrameProps extends Pick<PartProps, 'lang' | 'told' | 'onUndo'> {
  readonly part: SettingsPart;
  readonly title?: MessageKey | undefined;
  readonly children: ComponentChildren;
}

const SENTENCES: Readonly<Record<Told['what'], MessageKey>> = {
  saved: 'settingsSaved',
  restored: 'settingsRestored',
  undone: 'undoDone',
  failed: 'notStored',
};

/** A part of the settings page: its title, its choices, and what became of the last one, with the way back. */
export function SettingsSection({ lang, part, title, told, onUndo, children }: PartFrameProps) {
  const t = createTranslator(lang);
  const line = useRef<HTMLParagraphElement>(null);
  const here = told?.part === part ? told.what : undefined;
  const undoable = here === 'saved' || here === 'restored';
  return (
    <section class="og-part" {...(title === undefined ? {} : { 'aria-labelledby': `og-part-${part}` })}>
      {title !== undefined && (
        <h2 class="og-subtitle" id={`og-part-${part}`}>
          {t(title)}
        </h2>
      )}
      {children}
      <div class={here === 'failed' ? 'og-told og-warm' : 'og-told'}>
        <p role="status" ref={line} tabIndex={-1}>
          {here !== undefined && t(SENTENCES[here])}
        </p>
        {undoable && (
          <button
            type="button"
            class="og-quiet"
            onClick={() => {
              // The button goes away; what it did is said here.
              line.current?.focus();
              onUndo();
            }}
          >
            {t('undo')}
          </button>
        )}
      </div>
    </section>
  );
}
