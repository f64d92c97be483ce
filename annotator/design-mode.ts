import { isEditor } from './element-rules.ts';

/** What a reader or a script does in an editor before its text changes. */
const SIGNS = ['beforeinput', 'selectionchange', 'focusin', 'pointerdown', 'visibilitychange'];

/**
 * Follows whether a document is an editor as a whole. The browser tells nobody when that changes:
 * it is looked at whenever something happens that comes before typing. (Our style sheet draws
 * nothing in editable text, from the very first moment.)
 */
export function watchDesignMode(options: { document: Document; on: () => void; off: () => void; signal: AbortSignal }): void {
  const { document, on, off, signal } = options;
  let editor = isEditor(document);
  const look = () => {
    if (isEditor(document) === editor) return;
    editor = !editor;
    if (editor) on();
    else off();
  };
  for (const sign of SIGNS) document.addEventListener(sign, look, { capture: true, passive: true, signal });
}
