/** The same words for programs that take rich text and for those that take none. */
export interface Copied {
  readonly plain: string;
  readonly html?: string | undefined;
}

/**
 * Puts words on the clipboard, in answer to a press. Pages over http, and pages whose policy forbids
 * it, refuse the newer way even to us: there the older one still answers.
 * @throws where both are refused.
 */
export async function copyToClipboard(copied: Copied): Promise<void> {
  try {
    await navigator.clipboard.write([itemOf(copied)]);
  } catch {
    if (!copyByCommand(copied)) throw new Error('the browser refused to copy');
  }
}

function itemOf({ plain, html }: Copied): ClipboardItem {
  const text = (words: string, type: string) => new Blob([words], { type });
  return new ClipboardItem({ 'text/plain': text(plain, 'text/plain'), ...(html === undefined ? {} : { 'text/html': text(html, 'text/html') }) });
}

/** Answers the copy event ourselves, before the page sees it: no element is added, no selection touched. */
function copyByCommand({ plain, html }: Copied): boolean {
  let done = false;
  const answer = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    done = true;
  };
  window.addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy') && done;
  } finally {
    window.removeEventListener('copy', answer, { capture: true });
  }
}
