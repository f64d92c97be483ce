import browser from 'webextension-polyfill';

/** Chromium's side panel; the polyfill's types know Firefox's sidebar only. */
interface SidePanelApi {
  open(options: { readonly windowId: number }): Promise<void>;
}

function sidePanel(): SidePanelApi | undefined {
  return (browser as unknown as { sidePanel?: SidePanelApi }).sidePanel;
}

/** Whether this browser has a panel beside the page (Chromium 116, Firefox on a desktop). */
export function hasSidePanel(): boolean {
  return typeof sidePanel()?.open === 'function' || typeof browser.sidebarAction?.open === 'function';
}

/**
 * Opens the panel of a window. Must be called in the very turn of a click, a menu or a shortcut: after
 * any waiting, browsers refuse. @returns false where it was refused
 */
export async function openSidePanel(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return false;
  try {
    const chromium = sidePanel();
    await (chromium ? chromium.open({ windowId }) : browser.sidebarAction.open());
    return true;
  } catch {
    return false;
  }
}
