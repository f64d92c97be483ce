import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSlot } from '../../annotator/card-slot.ts';
import { PopoverHost } from '../../annotator/popover-host.ts';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { PageCard } from './page-card.tsx';

/** Comes into a page when a reader first rests on a term: draws the card in the one popover host. */
export default defineUnlistedScript(() => {
  const slot = CardSlot.find(globalThis);
  slot?.provide((controller) => {
    const host = openHost();
    if (!host) return undefined;
    const life = new AbortController();
    slot.onRelease(() => life.abort());
    return new PageCard(host, controller, life.signal);
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
