import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { CHUNK } from './limits.ts';
import type { Params, ReasonId } from './problem.ts';
import type { Steps } from './slices.ts';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
}

/** What hears an XML document being read, in document order. */
export interface XmlListener {
  open(element: XmlElement): void;
  close(local: string): void;
  text(text: string): void;
  /** True to stop reading. */
  readonly stopped: boolean;
}

export interface XmlFault {
  readonly line: number;
  readonly reason: ReasonId;
  readonly params: Params;
}

/**
 * Reads XML in steps, telling the listener of elements and text. The parser knows the five entities
 * of XML and numeric references, loads nothing, and ignores a document type; a document type that
 * declares entities of its own is refused (billion laughs, external entities), as is deep nesting.
 */
export function* readXml(text: string, listener: XmlListener, limits: { readonly depth: number }): Steps<XmlFault | undefined> {
  let fault: XmlFault | undefined;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (reason: ReasonId, params: Params = {}) => {
    fault ??= { line: parser.line, reason, params };
    // Thrown through the parser, for it would otherwise go on to the end of its piece: with 20,000
    // elements inside each other, that alone takes seconds.
    throw new Error(reason);
  };
  parser.on('error', (error) => fail('xml-malformed', { detail: plainDetail(error.message) }));
  parser.on('doctype', (doctype) => doctype.includes('<!ENTITY') && fail('xml-entity'));
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) fail('nested-too-deep', { limit: limits.depth });
    listener.open(elementOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth--;
    listener.close(tag.local);
  });
  const hear = (piece: string) => {
    if (depth > 0) listener.text(piece);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  // Without the mark: a text that came through a decoder has lost it already.
  for (let k = text.startsWith('\uFEFF') ? 1 : 0; k < text.length; k += CHUNK) {
    const thrown = messageOf(() => parser.write(text.slice(k, k + CHUNK)));
    if (thrown !== undefined) return fault ?? malformed(parser.line, thrown);
    if (listener.stopped) return undefined;
    yield { done: Math.min(k + CHUNK, text.length), total: text.length };
  }
  const thrown = messageOf(() => parser.close());
  return thrown === undefined ? undefined : (fault ?? malformed(parser.line, thrown));
}

/** What was thrown, if anything: a fault that we know already, or one of the parser's own. */
function messageOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const malformed = (line: number, message: string): XmlFault => ({ line, reason: 'xml-malformed', params: { detail: plainDetail(message) } });

const elementOf = (tag: SaxesTagNS): XmlElement => ({ uri: tag.uri, local: tag.local, attributes: Object.values(tag.attributes) });

/** The parser's message without its « 12:5: », for the problem says the line itself; cut, for it quotes the file. */
const plainDetail = (message: string) => message.replace(/^[\d:]+\s*/, '').slice(0, 120).toWellFormed();

/** The value of an attribute; nothing where it is absent. */
export function attributeOf({ attributes }: XmlElement, local: string, uri = ''): string | undefined {
  return attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content or as the value of an attribute in double quotes. */
export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
