import type { TargetedKeyboardEvent } from 'preact';

interface Tab<Key extends string> {
  readonly key: Key;
  readonly name: string;
}

interface TabRowProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  readonly idBase: string;
  onSelect(key: Key): void;
}

/** The id of a tab, for its panel's `aria-labelledby`. */
export function tabId(idBase: string, key: string): string {
  return `${idBase}-tab-${key}`;
}

/** The id of the panel of a tab. */
export function panelId(idBase: string, key: string): string {
  return `${idBase}-panel-${key}`;
}

/** A row of tabs: one Tab stop, arrows move and select, as the ARIA pattern has it. */
export function TabRow<Key extends string>({ label, tabs, selected, idBase, onSelect }: TabRowProps<Key>) {
  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>) {
    const next = tabs[neighbour(event.key, tabs.findIndex((tab) => tab.key === selected), tabs.length)];
    if (next === undefined) return;
    event.preventDefault();
    const button = event.currentTarget.children[tabs.indexOf(next)];
    if (button instanceof HTMLElement) button.focus();
    onSelect(next.key);
  }
  return (
    <div class="og-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          class="og-tab"
          id={tabId(idBase, key)}
          aria-selected={key === selected}
          aria-controls={panelId(idBase, key)}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function neighbour(key: string, from: number, count: number): number {
  switch (key) {
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'ArrowRight':
      return (from + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
