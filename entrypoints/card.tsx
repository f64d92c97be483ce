import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Anchor } from '../annotator/anchor.ts';
import { CardSlot } from '../annotator/card-slot.ts';
import { PopoverHost } from '../annotator/popover-host.ts';
import { CardStack } from '../components/card-stack.tsx';
import cardCss from '../components/card.css?inline';
import tokensCss from '../components/tokens.css?inline';
import { askBackground } from '../platform/messages.ts';
import { changeSettings, readSettings, type Settings } from '../platform/settings.ts';
import { whyOf } from '../components/why.ts';

/** Comes into a page when a reader first rests on a term: draws the card in the one popover host. */
export default defineUnlistedScript(() => {
  CardSlot.find(globalThis)?.provide((controller) => {
    const host = openHost();
    if (!host) return undefined;
    let settings: Settings | undefined;
    let focusBefore: Element | null = null;
    let shown: { anchor: Anchor; focus: boolean } | undefined;

    const draw = () => {
      const sense = shown?.anchor.mention.senses[0];
      if (!settings || !shown || !sense) return;
      const { mention } = shown.anchor;
      render(
        <CardStack
          id={sense.id}
          lang={settings.language}
          surface="popover"
          headingId="og-heading"
          senses={mention.senses.length > 1 ? mention.senses : undefined}
          pageSays={mention.reason.kind === 'defined' ? mention.reason.long : undefined}
          why={whyOf(settings.language, mention.reason)}
          detailOpen={settings.detailOpen}
          takeFocus={shown.focus}
          load={(id) => askBackground('getEntry', { id })}
          onLanguage={(language) => void change({ language })}
          onDetailOpen={(detailOpen) => void change({ detailOpen })}
          onClose={() => controller()?.dispatch({ type: 'escape' })}
        />,
        host.root,
      );
    };
    const change = async (wanted: Partial<Settings>) => {
      if (settings) settings = { ...settings, ...wanted };
      draw();
      // A choice that cannot be stored still holds for this page.
      await changeSettings(wanted).catch(() => undefined);
    };
    host.element.addEventListener('pointerenter', () => controller()?.dispatch({ type: 'enter-card' }));
    host.element.addEventListener('pointerleave', () => controller()?.dispatch({ type: 'leave-card', at: performance.now() }));
    return {
      show: (anchor, { focus }) => {
        if (focus && !shown) focusBefore = document.activeElement;
        shown = { anchor, focus };
        host.show(anchor);
        void (settings ? Promise.resolve(settings) : readSettings()).then((read) => {
          settings ??= read;
          draw();
        });
      },
      hide: ({ restoreFocus }) => {
        shown = undefined;
        render(null, host.root);
        host.hide();
        if (restoreFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
        focusBefore = null;
      },
      owns: (event) => event.composedPath().includes(host.element),
    };
  });
});

/** No host where documents cannot hold one (XML in Firefox): terms stay marked, the popup lists them. */
function openHost(): PopoverHost | undefined {
  try {
    return new PopoverHost(document, { css: tokensCss + cardCss, mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  } catch {
    return undefined;
  }
}
