import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import { useAct } from './use-act.ts';

interface Removal<Item> {
  remove(item: Item): Promise<unknown>;
  restore(item: Item): Promise<unknown>;
  /** The sentence that says that it is gone. */
  told(item: Item): string;
}

/** Deletes things at once, with a way back that stays in sight. @returns what deletes, and the line to show */
export function useRemoval<Item>(lang: Language, { remove, restore, told }: Removal<Item>): readonly [(item: Item) => void, ComponentChild] {
  const [removed, setRemoved] = useState<{ readonly item: Item }>();
  const [acted, act] = useAct();
  const line = useRef<HTMLParagraphElement>(null);
  const t = createTranslator(lang);
  const drop = (item: Item) =>
    void act(async () => {
      await remove(item);
      setRemoved({ item });
      // What was pressed goes away with it.
      line.current?.focus();
    });
  const undo = (item: Item) =>
    void act(async () => {
      await restore(item);
      setRemoved(undefined);
      line.current?.focus();
      return t('undoDone');
    });
  return [
    drop,
    <div class="og-told">
      <p role="status" ref={line} tabIndex={-1}>
        {removed ? told(removed.item) : acted.kind === 'said' && acted.sentence}
      </p>
      {removed && (
        <button type="button" class="og-quiet" onClick={() => undo(removed.item)}>
          {t('undo')}
        </button>
      )}
      {acted.kind === 'failed' && <ProblemLine lang={lang} problem={acted.problem} />}
    </div>,
  ];
}
