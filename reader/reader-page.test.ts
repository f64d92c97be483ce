import { describe, expect, it } from 'vitest';
import type { Opened } from './open-document.ts';
import { ReaderPage, type ReaderState, type RemoteSource } from './reader-page.ts';

type AskPassword = (again: boolean) => Promise<string | undefined>;

/** The page as far as its states go: opening is whatever the test says. */
function readerPage(open: (askPassword: AskPassword) => Promise<Opened>, source?: Partial<RemoteSource>) {
  const states: ReaderState['kind'][] = [];
  const engine = {
    code: Promise.resolve({ openDocument: (_: Uint8Array, { askPassword }: { askPassword: AskPassword }) => open(askPassword), OpenPdf: class {} }),
  };
  const page = new ReaderPage({
    engine,
    source: source && { host: 'site.example', name: 'a.pdf', ...source },
    onChange: () => states.push(page.state.kind),
  } as never);
  return { page, states };
}

const FILE = new File(['x'], 'a.pdf');
const OPENED = async (): Promise<Opened> => ({ kind: 'open', document: {} as never });

describe('the reader page', () => {
  it('opens a file', async () => {
    const { page, states } = readerPage(OPENED);
    await page.openFile(FILE);
    expect(states.at(-1)).toBe('open');
    expect(page.state).toMatchObject({ kind: 'open', name: 'a.pdf', serial: 1 });
  });

  it('says why a document cannot be opened', async () => {
    const { page } = readerPage(async () => ({ kind: 'fault', fault: 'damaged' }));
    await page.openFile(FILE);
    expect(page.state).toEqual({ kind: 'start', fault: 'damaged' });
  });

  it('asks for the site before it fetches, and fetches once it is allowed', async () => {
    let allowed = false;
    const { page } = readerPage(OPENED, {
      take: async () => (allowed ? { kind: 'bytes', bytes: new Uint8Array() } : { kind: 'fault', fault: 'not-allowed' }),
      allow: async () => (allowed = true),
    });
    await page.openSource();
    expect(page.state).toEqual({ kind: 'needs-access', host: 'site.example' });
    await page.allow();
    expect(page.state.kind).toBe('open');
  });

  it('does NOT show a document that comes when another was chosen', async () => {
    const first = Promise.withResolvers<Opened>();
    const answers = [first.promise, OPENED()];
    const { page } = readerPage(() => answers.shift() as Promise<Opened>);
    const opening = page.openFile(new File([], 'first.pdf'));
    await expect.poll(() => answers).toHaveLength(1);
    await page.openFile(new File([], 'second.pdf'));
    first.resolve({ kind: 'fault', fault: 'damaged' });
    await opening;
    expect(page.state).toMatchObject({ kind: 'open', name: 'second.pdf' });
  });
});

describe('a locked document', () => {
  /** One that opens with « right » and gives up with its reader. */
  const locked = async (askPassword: AskPassword): Promise<Opened> => {
    for (let again = false; ; again = true) {
      const password = await askPassword(again);
      if (password === undefined) return { kind: 'fault', fault: 'locked' };
      if (password === 'right') return OPENED();
    }
  };

  it('asks until the password is right', async () => {
    const { page, states } = readerPage(locked);
    const opening = page.openFile(FILE);
    await expect.poll(() => page.state).toEqual({ kind: 'password', name: 'a.pdf', again: false });
    page.givePassword('wrong');
    await expect.poll(() => page.state).toEqual({ kind: 'password', name: 'a.pdf', again: true });
    page.givePassword('right');
    await opening;
    expect(states).toEqual(['opening', 'opening', 'password', 'opening', 'password', 'opening', 'open']);
  });

  it('is given up with its question', async () => {
    const { page } = readerPage(locked);
    const opening = page.openFile(FILE);
    await expect.poll(() => page.state.kind).toBe('password');
    page.stop();
    await opening;
    expect(page.state).toEqual({ kind: 'start', fault: 'locked' });
  });

  it('does NOT take a password that nobody asked for', () => {
    const { page, states } = readerPage(locked);
    page.givePassword('right');
    expect(states).toEqual([]);
  });
});
