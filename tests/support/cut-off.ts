/** A pixel may be lost to rounding. */
const ROUNDING = 1.5;

/** Shortened on purpose: the beginning of a definition that its card and its form show whole, and the file's own name, which is no word of ours. */
const SHORTENED = '.og-own-definition, .pdf-name';

/** What of the text below an element cannot be read: cut by a box, out of its button, or beyond the page. In words. */
export function cutOff(root: HTMLElement): string[] {
  const faults = new Set<string>();
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.add(`the page scrolls sideways: ${page.scrollWidth} px in ${page.clientWidth}`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const fault = text.data.trim() === '' ? undefined : faultOf(text, root);
    if (fault) faults.add(`${fault}: “${text.data.trim()}”`);
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    if (field.getClientRects().length === 0) continue;
    if (widthIn(field, field.placeholder) > innerWidthOf(field) + ROUNDING) faults.add(`hint cut: “${field.placeholder}”`);
  }
  for (const select of root.querySelectorAll('select')) {
    if (select.getClientRects().length === 0) continue;
    const words = select.selectedOptions[0]?.textContent.trim() ?? '';
    if (widthIn(select, words) > innerWidthOf(select) + ROUNDING) faults.add(`choice cut: “${words}”`);
  }
  return [...faults];
}

function faultOf(text: Text, root: HTMLElement): string | undefined {
  const range = document.createRange();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0) return undefined;
  const across = { left: Math.min(...rects.map(({ left }) => left)), right: Math.max(...rects.map(({ right }) => right)) };
  const down = { top: Math.min(...rects.map(({ top }) => top)), bottom: Math.max(...rects.map(({ bottom }) => bottom)) };
  for (let at = text.parentElement; at && at !== root; at = at.parentElement) {
    const { overflowX, overflowY, position, display } = getComputedStyle(at);
    if (at.matches(`.og-spoken, ${SHORTENED}`)) return undefined;
    if (display === 'contents') continue;
    const box = at.getBoundingClientRect();
    const sideways = across.left < box.left - ROUNDING || across.right > box.right + ROUNDING;
    // What scrolls can be brought into view.
    if (overflowX === 'auto' || overflowX === 'scroll') return undefined;
    if (overflowX !== 'visible' && sideways) return `cut by .${at.className}`;
    if (overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll' && (down.top < box.top - ROUNDING * 2 || down.bottom > box.bottom + ROUNDING * 2)) return `cut by .${at.className}`;
    if (overflowY === 'auto' || overflowY === 'scroll') return undefined;
    if (at.matches('button, a.og-button') && sideways) return 'out of its button';
    // Out of the flow: what is beyond its parents is not cut by them.
    if (position === 'fixed') break;
  }
  return across.left < -ROUNDING || across.right > innerWidth + ROUNDING ? 'beyond the page' : undefined;
}

const pen = document.createElement('canvas').getContext('2d');

function widthIn(field: HTMLElement, words: string): number {
  if (!pen) return 0;
  const { font } = getComputedStyle(field);
  pen.font = font;
  return pen.measureText(words).width;
}

function innerWidthOf(field: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
  // A list's arrow takes its room within the box.
  const arrow = field instanceof HTMLSelectElement ? 14 : 0;
  return field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - arrow;
}
