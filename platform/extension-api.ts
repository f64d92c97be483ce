import type { Browser, Runtime } from 'webextension-polyfill';

type Global = { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The extension API for code that runs on every page: the browser's own, without the polyfill, whose
 * 3 kB would come into every tab. Promises are the same in all browsers that we support; only answers
 * to messages are not, see {@link answering}.
 */
const { browser: native, chrome } = globalThis as Global;
const api = (native?.runtime?.id === undefined ? chrome : native) ?? native;
export default api as Browser;

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * A listener of messages that answers with a promise, in the way that this browser takes: Chrome
 * before it had a `browser` object wants a callback, and cannot tell a failure from no answer.
 */
export function answering(listener: Listener): Listener {
  if (api === native) return listener;
  const withCallback = (message: unknown, sender: Runtime.MessageSender, respond: (answer?: unknown) => void): true | undefined => {
    const answer = listener(message, sender);
    void answer?.then(respond, () => respond());
    return answer && true;
  };
  return withCallback as unknown as Listener;
}

/**
 * Does what an extension that is gone cannot do any more: stopping to listen throws in a page that
 * it has left behind, where nothing is listened to anyway.
 */
export function withoutContext(stop: () => void): void {
  try {
    stop();
  } catch {
    // The context is invalid: there is nothing left to stop.
  }
}
