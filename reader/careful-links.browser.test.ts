import { describe, expect, it, vi } from 'vitest';
import { CarefulLinks, webAddress } from './careful-links.ts';
import { viewer } from './engine.ts';

describe('the address of a link', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['https://name:secret@example.org/', 'https://example.org/'],
  ])('%s is %s', (url, address) => {
    expect(webAddress(url)).toBe(address);
  });

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'file:///etc/passwd', 'mailto:a@b.org', 'data:text/html,x', 'chrome://settings', '//example.org', 'x'])('%s is none', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });
});

describe('a link in a document', () => {
  function link(url: string) {
    const onExternal = vi.fn<(address: string) => void>();
    const links = new CarefulLinks({ eventBus: new viewer.EventBus(), onExternal });
    const element = document.createElement('a');
    links.addLinkAttributes(element, url);
    return { element, onExternal };
  }

  it.each(['click', 'auxclick'])('asks before it is followed (%s)', (type) => {
    const { element, onExternal } = link('https://example.org/');
    expect(element.dispatchEvent(new MouseEvent(type, { cancelable: true }))).toBe(false);
    expect(onExternal).toHaveBeenCalledWith('https://example.org/');
    expect(element.rel).toContain('noopener');
  });

  it('is NO link when it leads to a script or a file', () => {
    const { element, onExternal } = link('javascript:alert(1)');
    expect(element.hasAttribute('href')).toBe(false);
    element.dispatchEvent(new MouseEvent('click'));
    expect(onExternal).not.toHaveBeenCalled();
  });
});
