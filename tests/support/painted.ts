/** Something painted under a highlight: its text, and the box of its first line where it has one. */
export interface Painted {
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
}

/** Everything painted under the name of a highlight, as it was painted. Runs in a page, in its own world: it stands alone. */
export function painted(name: string): Painted[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const rect = live.getClientRects()[0];
    return { text: live.toString(), box: rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height } };
  });
}

/** Those that have a box, in the order of the page. */
export function inPageOrder(all: readonly Painted[]): { readonly text: string; readonly box: NonNullable<Painted['box']> }[] {
  return all.flatMap(({ text, box }) => (box ? [{ text, box }] : [])).sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}
