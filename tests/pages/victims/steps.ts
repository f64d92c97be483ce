/**
 * What every victim shows and how it changes, the same words in each framework: text beside text that
 * changes, parts that come and go, a list that grows, shrinks and turns round.
 */
export interface Model {
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  readonly items: readonly string[];
}

export const FIRST: Model = { title: 'Un mélanome suivi', count: 1, open: false, items: ['numéro un', 'numéro deux'] };

/** The buttons of a victim, by the ids that the test presses. */
export const CHANGES: Readonly<Record<string, (model: Model) => Model>> = {
  more: (model) => ({ ...model, count: model.count + 1 }),
  toggle: (model) => ({ ...model, open: !model.open }),
  add: (model) => ({ ...model, items: [...model.items, `numéro ajouté ${model.items.length + 1}`] }),
  rename: (model) => ({ ...model, title: `${model.title}, puis un lymphome`, items: model.items.map((item) => `${item} bis`) }),
  swap: (model) => ({ ...model, items: model.items.toReversed() }),
  remove: (model) => ({ ...model, items: model.items.slice(1) }),
};

/** The sentence whose end changes: frameworks keep it as several text nodes. */
export const plural = ({ count }: Model): string => (count > 1 ? 's' : '');
export const stateOf = ({ open }: Model): string => (open ? 'mélanome actif' : 'lymphome calme');

/** Words of the victims that are terms, however they end. */
export const TERMS = /mélanomes?|lymphomes?|cancer du poumon/g;
