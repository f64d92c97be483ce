import { RDF } from './rdf.ts';
import type { OnTriple, RdfValue } from './rdf.ts';
import { resolveIri } from './resolve-iri.ts';
import { attributeOf, XML_NAMESPACE } from './xml.ts';
import type { XmlElement, XmlListener } from './xml.ts';

interface Scope {
  readonly base: string;
  readonly language: string;
}

/** In RDF/XML, nodes hold properties and properties hold nodes, by turns. */
type Frame = Scope &
  (
    | { readonly kind: 'list' }
    | { readonly kind: 'node'; readonly subject: string; items: number }
    | { readonly kind: 'property'; readonly subject: string; readonly predicate: string; readonly datatype: string | undefined; text: string; filled: boolean }
    | { readonly kind: 'collection'; readonly subject: string; readonly predicate: string }
    | { readonly kind: 'inside-literal'; readonly target: { text: string } }
  );

/** Attributes of the syntax itself; all others with a namespace are statements. */
const SYNTAX = new Set(['about', 'ID', 'nodeID', 'resource', 'datatype', 'parseType', 'bagID', 'aboutEach', 'li']);

/**
 * Turns the elements of an RDF/XML document into statements (W3C Recommendation « RDF 1.1 XML
 * Syntax »). Left out, because no vocabulary of terms is written with them: reified statements, and
 * the links between the members of a collection (the members themselves are read).
 */
export class RdfXmlReader implements XmlListener {
  stopped = false;
  readonly #onTriple: OnTriple;
  readonly #stack: Frame[] = [];
  #blank = 0;

  constructor(onTriple: OnTriple) {
    this.#onTriple = onTriple;
  }

  open(element: XmlElement): void {
    const parent = this.#stack.at(-1);
    const scope: Scope = {
      base: resolveIri(attributeOf(element, 'base', XML_NAMESPACE) ?? '', parent?.base ?? '') || (parent?.base ?? ''),
      language: attributeOf(element, 'lang', XML_NAMESPACE) ?? parent?.language ?? '',
    };
    if (!parent) {
      if (element.uri === RDF && element.local === 'RDF') this.#stack.push({ ...scope, kind: 'list' });
      else this.#openNode(element, scope);
    } else if (parent.kind === 'inside-literal') this.#stack.push({ ...scope, kind: 'inside-literal', target: parent.target });
    else if (parent.kind === 'node') this.#openProperty(element, scope, parent);
    else if (parent.kind === 'property' && parent.datatype === `${RDF}XMLLiteral`) {
      this.#stack.push({ ...scope, kind: 'inside-literal', target: parent });
    } else {
      const value = this.#openNode(element, scope);
      if (parent.kind === 'list') return;
      if (parent.kind === 'property') parent.filled = true;
      if (parent.kind === 'property') this.#onTriple(parent.subject, parent.predicate, value);
    }
  }

  text(text: string): void {
    const frame = this.#stack.at(-1);
    if (frame?.kind === 'property') frame.text += text;
    else if (frame?.kind === 'inside-literal') frame.target.text += text;
  }

  close(): void {
    const frame = this.#stack.pop();
    if (frame?.kind !== 'property' || frame.filled) return;
    const { text, language, datatype } = frame;
    this.#onTriple(frame.subject, frame.predicate, { kind: 'literal', value: text, ...(datatype ? { datatype } : { language }) });
  }

  #openNode(element: XmlElement, scope: Scope): RdfValue {
    const value = this.#named(element, scope, 'about') ?? this.#newBlank();
    const subject = value.value;
    this.#stack.push({ ...scope, kind: 'node', subject, items: 0 });
    if (element.uri !== RDF || element.local !== 'Description') {
      this.#onTriple(subject, `${RDF}type`, { kind: 'iri', value: element.uri + element.local });
    }
    this.#attributes(element, scope, subject);
    return value;
  }

  #openProperty(element: XmlElement, scope: Scope, node: Frame & { kind: 'node' }): void {
    const isItem = element.uri === RDF && element.local === 'li';
    const predicate = isItem ? `${RDF}_${++node.items}` : element.uri + element.local;
    const parseType = attributeOf(element, 'parseType', RDF);
    const property = { ...scope, kind: 'property' as const, subject: node.subject, predicate, text: '', filled: false };
    if (parseType === 'Resource') {
      const value = this.#newBlank();
      this.#onTriple(node.subject, predicate, value);
      this.#stack.push({ ...scope, kind: 'node', subject: value.value, items: 0 });
    } else if (parseType === 'Collection') {
      this.#stack.push({ ...scope, kind: 'collection', subject: node.subject, predicate });
    } else if (parseType !== undefined) {
      // « Literal », and, as the specification has it, whatever else is written there.
      this.#stack.push({ ...property, datatype: `${RDF}XMLLiteral` });
    } else this.#openPlainProperty(element, property);
  }

  #openPlainProperty(element: XmlElement, property: Omit<Frame & { kind: 'property' }, 'datatype'>): void {
    const named = this.#named(element, property, 'resource');
    const datatype = attributeOf(element, 'datatype', RDF);
    const extra = datatype === undefined && element.attributes.some(isStatement);
    const value = named ?? (extra ? this.#newBlank() : undefined);
    if (value) {
      this.#onTriple(property.subject, property.predicate, value);
      this.#attributes(element, property, value.value);
    }
    const type = datatype === undefined ? undefined : resolveIri(datatype, property.base);
    this.#stack.push({ ...property, datatype: type, filled: value !== undefined });
  }

  /** The thing that an element names; `rdf:ID` names one of the document itself, but not on a property. */
  #named(element: XmlElement, { base }: Scope, attribute: 'about' | 'resource'): RdfValue | undefined {
    const nodeId = attributeOf(element, 'nodeID', RDF);
    if (nodeId !== undefined) return { kind: 'blank', value: `_:n-${nodeId}` };
    const id = attribute === 'about' ? attributeOf(element, 'ID', RDF) : undefined;
    const reference = id === undefined ? attributeOf(element, attribute, RDF) : `#${id}`;
    return reference === undefined ? undefined : { kind: 'iri', value: resolveIri(reference, base) };
  }

  #attributes(element: XmlElement, { base, language }: Scope, subject: string): void {
    for (const { uri, local, value } of element.attributes.filter(isStatement)) {
      const isType = uri === RDF && local === 'type';
      this.#onTriple(subject, uri + local, isType ? { kind: 'iri', value: resolveIri(value, base) } : { kind: 'literal', value, language });
    }
  }

  #newBlank(): RdfValue {
    return { kind: 'blank', value: `_:g-${++this.#blank}` };
  }
}

const isStatement = ({ uri, local }: { readonly uri: string; readonly local: string }) =>
  uri !== '' && uri !== XML_NAMESPACE && uri !== 'http://www.w3.org/2000/xmlns/' && !(uri === RDF && SYNTAX.has(local));
