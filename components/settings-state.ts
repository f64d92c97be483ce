import type { Category, Language } from '../glossary/concept-schema.ts';
import type { AccessMode } from './page-state.ts';
import type { Reader } from './reader.ts';

/** What a reader chooses in the settings page. */
export interface Choices {
  readonly mode: AccessMode;
  readonly chosenHosts: readonly string[];
  readonly offHosts: readonly string[];
  readonly reader: Reader;
  readonly level: 'core' | 'helpful' | 'all';
  readonly density: 'first' | 'all';
  readonly withoutCategories: readonly Category[];
  readonly underline: 'dotted' | 'solid' | 'tint';
  /** Marks as highlights, or as elements that the keyboard stops at. */
  readonly painter: 'highlights' | 'marks';
  /** Whether the icon counts the terms of the page. */
  readonly badge: boolean;
  readonly language: Language;
  readonly known: readonly string[];
  readonly wrong: readonly { readonly host: string; readonly id: string }[];
}

/** The parts of the settings page. What was done is said, and undone, in the part where it was done. */
export type SettingsPart = 'access' | 'sites' | 'reader' | 'marks' | 'icon' | 'language' | 'words' | 'restore';

/** What became of the last change. */
export interface Told {
  readonly part: SettingsPart;
  readonly what: 'saved' | 'restored' | 'undone' | 'failed';
}

/** A sentence, and the places in it that would be marked. */
export interface Sample {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly id: string }[];
}

/** What every part of the page is given. */
export interface PartProps {
  readonly lang: Language;
  readonly choices: Choices;
  readonly told: Told | undefined;
  onChange(part: SettingsPart, change: Partial<Choices>): void;
  onUndo(): void;
}
