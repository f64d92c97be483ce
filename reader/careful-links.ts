import { viewer } from './engine.ts';

/**
 * Links of a document: places in it are gone to; addresses on the web are never followed before the
 * reader has seen where they lead. Everything else (mail, files, scripts, programs) is no link.
 */
export class CarefulLinks extends viewer.PDFLinkService {
  readonly #onExternal: (address: string) => void;

  constructor(options: { eventBus: InstanceType<typeof viewer.EventBus>; onExternal: (address: string) => void }) {
    super({ eventBus: options.eventBus });
    this.#onExternal = options.onExternal;
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    const address = webAddress(url);
    if (address === undefined) return;
    link.href = address;
    link.title = address;
    link.rel = 'noopener noreferrer nofollow';
    link.referrerPolicy = 'no-referrer';
    const ask = (event: Event) => {
      event.preventDefault();
      this.#onExternal(address);
    };
    link.addEventListener('click', ask);
    // The middle button would open the address in a tab of its own.
    link.addEventListener('auxclick', ask);
  }
}

/** The address as it is shown and opened; undefined for what is not on the web. Names and passwords in it are dropped. */
export function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return undefined;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
