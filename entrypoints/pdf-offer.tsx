import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PopoverHost } from '../annotator/popover-host.ts';
import offerCss from '../components/reader-offer.css?inline';
import { ReaderOffer } from '../components/reader-offer.tsx';
import tokensCss from '../components/tokens.css?inline';
import { answerInPage, askBackground, watchContext } from '../platform/messages.ts';
import { readSettings, type Settings, watchSettings } from '../platform/settings.ts';
import { isWanted, placeOf } from '../platform/site-rules.ts';

/** What an earlier copy of this script, or of {@link markAsAsked}, left in our isolated world. */
type Home = { oncoglossOffer?: boolean; oncoglossAsked?: boolean };

/** Comes into a tab in which the browser shows a PDF: offers our reader, in which words can be explained. */
export default defineUnlistedScript(() => {
  const home = globalThis as Home;
  if (home.oncoglossOffer) return;
  home.oncoglossOffer = true;
  const host = new PopoverHost(document, { css: tokensCss + offerCss, mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const life = new AbortController();
  const release = () => {
    life.abort();
    render(null, host.root);
    host.hide();
    delete home.oncoglossOffer;
  };
  const answer = (taken: boolean) => {
    release();
    void askBackground('answerOffer', { taken }).catch(() => undefined);
  };
  const draw = (settings: Settings) => {
    if (life.signal.aborted) return;
    if (!isWanted(placeOf(window, home.oncoglossAsked ?? false), settings)) return release();
    render(<ReaderOffer lang={settings.language} onTake={() => answer(true)} onDecline={() => answer(false)} />, host.root);
    host.showInCorner();
  };
  answerInPage({ getPageTerms: () => [], readAgain: () => false, stop: () => (release(), true) }, life.signal);
  watchContext(release, life.signal);
  watchSettings(draw, life.signal);
  void readSettings().then(draw);
});
