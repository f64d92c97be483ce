import type { Language } from '../glossary/concept-schema.ts';
import { ActLine } from './act-line.tsx';
import { createTranslator } from './messages.ts';
import type { GlossaryDesk, OwnGlossary, OwnShelf } from './own-glossary.ts';
import { OwnGlossaryRow } from './own-glossary-row.tsx';
import { useAct } from './use-act.ts';

interface OwnShelfListProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly shelf: OwnShelf;
  /** The glossary whose sites are unfolded at first. */
  readonly unfold?: number | undefined;
  onOpen(key: number): void;
  onImport(): void;
  onWrite(): void;
}

/** All glossaries of the reader, in the order in which they are asked. */
export function OwnShelfList({ lang, desk, shelf, unfold, onOpen, onImport, onWrite }: OwnShelfListProps) {
  const t = createTranslator(lang);
  const [acted, act] = useAct();
  const { glossaries, chosenHosts } = shelf;
  const move = (index: number, by: 1 | -1) => {
    const keys = glossaries.map(({ key }) => key);
    const [moved] = keys.splice(index, 1);
    if (moved !== undefined) keys.splice(index + by, 0, moved);
    void act(() => desk.arrange(keys));
  };
  const remove = (glossary: OwnGlossary) =>
    act(async () => {
      await desk.remove(glossary.key);
      return t('shelfDeleted', glossary.name);
    });
  return (
    <>
      <p class="og-lead">{t(glossaries.length === 0 ? 'shelfEmpty' : 'shelfLead')}</p>
      <p class="og-own-actions">
        <button type="button" class="og-button" onClick={onImport}>
          {t('shelfImport')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onWrite}>
          {t('shelfWriteTerm')}
        </button>
      </p>
      <ActLine lang={lang} acted={acted} />
      <ul class="og-own-shelf">
        {glossaries.map((glossary, index) => (
          <OwnGlossaryRow
            key={glossary.key}
            {...{ lang, desk, glossary, chosenHosts, act, onOpen }}
            unfolded={glossary.key === unfold}
            onUp={index > 0 ? () => move(index, -1) : undefined}
            onDown={index < glossaries.length - 1 ? () => move(index, 1) : undefined}
            onRemove={() => void remove(glossary)}
          />
        ))}
      </ul>
    </>
  );
}
