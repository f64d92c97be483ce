import type { PDFPageProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { SharedText } from './shared-text.ts';

/** A page as far as its text goes: one item, which tells the number of the question. */
class FakePage {
  asked = 0;

  getTextContent(): Promise<{ items: { str: string }[] }> {
    return Promise.resolve({ items: [{ str: String(++this.asked) }] });
  }

  streamTextContent(): ReadableStream {
    return new ReadableStream({ start: (controller) => void this.getTextContent().then((content) => (controller.enqueue(content), controller.close())) });
  }
}

const pageOf = (fake: FakePage) => fake as unknown as PDFPageProxy;
const textOf = ({ items }: { items: readonly object[] }) => (items[0] as { str: string }).str;
const layerText = async (fake: FakePage) => textOf((await fake.streamTextContent().getReader().read()).value as { items: object[] });

describe('the text of a page', () => {
  it('is asked for once by a layer and a reading', async () => {
    const [shared, page] = [new SharedText(), new FakePage()];
    shared.ask(pageOf(page));
    expect(textOf(await shared.of(pageOf(page)))).toBe('1');
    expect(await layerText(page)).toBe('1');
    expect(page.asked).toBe(1);
  });

  it('is NOT kept: who draws or reads the page later asks again', async () => {
    const [shared, page] = [new SharedText(), new FakePage()];
    shared.ask(pageOf(page));
    await layerText(page);
    expect(await layerText(page)).toBe('2');
    expect(textOf(await shared.of(pageOf(page)))).toBe('3');
  });

  it('is let go of when many other pages were begun', async () => {
    const shared = new SharedText();
    const pages = Array.from({ length: 7 }, () => new FakePage());
    for (const page of pages) shared.ask(pageOf(page));
    expect(await Promise.all(pages.map(layerText))).toEqual(['2', '2', '1', '1', '1', '1', '1']);
  });

  it('that cannot be had fails for both', async () => {
    const [shared, page] = [new SharedText(), new FakePage()];
    page.getTextContent = () => Promise.reject(new Error('broken'));
    shared.ask(pageOf(page));
    await expect(shared.of(pageOf(page))).rejects.toThrow('broken');
    await expect(layerText(page)).rejects.toThrow('broken');
  });
});
