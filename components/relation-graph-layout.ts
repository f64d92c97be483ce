/** A group of names under a relation, in the words of one language. */
interface GraphGroup {
  readonly name: string;
  readonly leaves: readonly { readonly to: string; readonly label: string }[];
}

/** A name placed in the drawing: `y` is the baseline of its first line. */
interface PlacedText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface GraphDrawing {
  readonly height: number;
  readonly root: PlacedText;
  readonly groups: readonly {
    readonly name: PlacedText;
    /** From the trunk to the name of the relation. */
    readonly branch: string;
    readonly leaves: readonly (PlacedText & { readonly to: string; readonly label: string; readonly top: number; readonly height: number; readonly twig: string })[];
  }[];
}

/** Characters of body type that fit beside the twigs in the narrowest view (272 px within 320). */
const LEAF_LINE = 28;
/** The same for the name of the concept, in larger type. */
const ROOT_LINE = 22;

/** From one line of a name to the next, in px. */
export const LINE = 19;
/** The same for the name of the concept. */
export const ROOT_HEIGHT = 27;
/** At least 24 px: the smallest target that a finger is owed (WCAG 2.5.8). */
const LEAF_GAP = 7;
const GROUP_HEIGHT = 30;
/** Where the trunk leaves the dot of the concept. */
const ROOT_FOOT = 19;
const TRUNK_X = 6;
const TWIG_X = 32;
const BEND = 9;

/** The x of what is written, by depth. */
const GRAPH_X = { root: 20, group: 24, leaf: 54 } as const;

/**
 * Lays a concept and its neighbours out as a tree that grows down: the concept, a branch for each
 * relation, a twig for each neighbour. Everything starts at the left and lines are short, so that
 * the same drawing stands in a narrow view and beside a card, with its type at its true size.
 */
export function layOutGraph(rootName: string, groups: readonly GraphGroup[]): GraphDrawing {
  const rootLines = wrapName(rootName, ROOT_LINE);
  let y = rootLines.length * ROOT_HEIGHT + 6;
  const placed = groups.map(({ name, leaves }, index) => {
    const middle = y + GROUP_HEIGHT / 2;
    const branch = bend(TRUNK_X, index === groups.length - 1 ? ROOT_FOOT : middle - BEND, middle, GRAPH_X.group - 6);
    y += GROUP_HEIGHT;
    const top = y;
    const placedLeaves = leaves.map(({ to, label }, place) => {
      const lines = wrapName(label, LEAF_LINE);
      const height = lines.length * LINE + LEAF_GAP;
      const at = { x: GRAPH_X.leaf, y: y + LEAF_GAP / 2 + 14, lines, to, label, top: y, height };
      const dot = y + LEAF_GAP / 2 + LINE / 2;
      const twig = bend(TWIG_X, place === leaves.length - 1 ? top - 4 : dot - BEND, dot, GRAPH_X.leaf - 12);
      y += height;
      return { ...at, twig };
    });
    y += 8;
    return { name: { lines: [name], x: GRAPH_X.group, y: middle + 5 }, branch, leaves: placedLeaves };
  });
  return { height: Math.ceil(y), root: { lines: rootLines, x: GRAPH_X.root, y: 20 }, groups: placed };
}

/** A line down, round a corner, and to the right. Only the last of several draws the line they share. */
function bend(x: number, fromY: number, toY: number, toX: number): string {
  return `M${x} ${fromY}V${toY - BEND}Q${x} ${toY} ${x + BEND} ${toY}H${toX}`;
}

/** A name in lines of at most `longest` characters, broken at spaces; a longer word stands alone. */
export function wrapName(name: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of name.trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
