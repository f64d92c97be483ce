import * as v from 'valibot';
import { BATCH } from './limits.ts';
import { readTag } from './language-tag.ts';
import { excerpt } from './problem.ts';
import { OWL, SKOS } from './rdf.ts';
import type { RdfValue } from './rdf.ts';
import { idOfIri, PROPERTIES, schemeOfDatatype } from './skos-vocabulary.ts';
import type { Property } from './skos-vocabulary.ts';
import type { Steps } from './slices.ts';
import type { ParsedGlossary, TermCollector } from './term-collector.ts';
import { TermDraft } from './term-draft.ts';
import { GlossaryHeaderSchema } from './user-term.ts';
import type { GlossaryHeader } from './user-term.ts';

type Node = [Property, RdfValue][];

/**
 * The statements of a SKOS document that concern us, by subject; then its concepts as terms. A graph
 * may say things in any order, so nothing can be concluded before its end.
 */
export class SkosGraph {
  readonly #nodes = new Map<string, Node>();

  readonly add = (subject: string, predicate: string, object: RdfValue): void => {
    const property = PROPERTIES.get(predicate);
    if (!property) return;
    const node = this.#nodes.get(subject);
    if (node) node.push([property, object]);
    else this.#nodes.set(subject, [[property, object]]);
  };

  /** How many things the graph speaks of. */
  get size(): number {
    return this.#nodes.size;
  }

  /** Turns the concepts into terms, in steps. */
  *read(collector: TermCollector): Steps<ParsedGlossary> {
    let done = 0;
    let header: Partial<GlossaryHeader> = {};
    // Vocabularies kept as ontologies say there, and on no scheme, what they are and whose.
    let ofOntology: Partial<GlossaryHeader> = {};
    for (const [subject, node] of this.#nodes) {
      if (++done % BATCH === 0) yield { done, total: this.#nodes.size };
      if (isScheme(node)) header = { ...this.#headerOf(node), ...header };
      else if (isOntology(node)) ofOntology = { ...this.#headerOf(node), ...ofOntology };
      else if (isConcept(node)) this.#addConcept(subject, node, collector);
      if (collector.failed) break;
    }
    return collector.finish({ ...ofOntology, ...header });
  }

  #addConcept(subject: string, node: Node, collector: TermCollector): void {
    const place = { path: excerpt(subject) };
    if (node.some(([property, { value }]) => property === 'deprecated' && value === 'true')) {
      collector.problems.add(place, 'deprecated-concept', 'term');
      return;
    }
    const draft = new TermDraft();
    if (!subject.startsWith('_:')) draft.id = idOfIri(subject);
    for (const [property, object] of node) this.#fill(draft, property, object, collector, place);
    for (const [property, object] of node) {
      if (property === 'comment') this.#fill(draft, 'definition', object, collector, undefined);
    }
    collector.add(draft, place);
  }

  #fill(draft: TermDraft, property: Property, object: RdfValue, collector: TermCollector, place: { path: string } | undefined): void {
    if (property === 'notation') draft.identifiers.push({ scheme: schemeOfDatatype(object.datatype), value: object.value });
    else if (property === 'match') draft.identifiers.push({ scheme: 'uri', value: object.value });
    else if (property === 'source' || property === 'case') draft[property] ??= object.value;
    else if (property === 'subject') draft.domain ??= this.#nameOf(object);
    else if (property === 'note') {
      const note = this.#literal(object);
      if (note && (!note.language || collector.readLanguage(note.language))) draft.notes.push(note.value);
    } else if (property === 'definition' || property === 'pref' || property === 'alt' || property === 'hidden') {
      const text = this.#literal(object);
      const tag = text && collector.readLanguage(text.language);
      if (!text || !tag) return;
      if (property !== 'definition') draft.addLabel(property, tag.language, text.value, tag.regional);
      else if (!draft.setDefinition(tag.language, text.value) && place) {
        collector.problems.add(place, 'several-values', 'part', { field: 'definition' });
      }
    }
  }

  /** A text, or the text of the thing that stands for one (a SKOS-XL label, a definition with a source). */
  #literal(object: RdfValue): RdfValue | undefined {
    if (object.kind === 'literal') return object;
    return this.#nodes.get(object.value)?.find(([property, { kind }]) => property === 'value' && kind === 'literal')?.[1];
  }

  /** A name as it stands, or that of another thing, to show instead of its address. */
  #nameOf({ value, kind }: RdfValue): string | undefined {
    if (kind === 'literal') return value;
    const names = this.#nodes.get(value)?.filter(([property, object]) => (property === 'pref' || property === 'title') && object.kind === 'literal');
    const name = names?.find(([, { language }]) => language === 'fr') ?? names?.[0];
    return name?.[1].value ?? (kind === 'iri' ? value : undefined);
  }

  /** What a concept scheme says about itself, as far as it is sound. */
  #headerOf(node: Node): Partial<GlossaryHeader> {
    const say = (wanted: Property, read = textOf) => {
      const values = node.filter(([property]) => property === wanted).map(([, object]) => ({ text: read(object), language: object.language ?? '' }));
      const said = values.filter(({ text }) => text !== undefined);
      return (said.find(({ language }) => readTag(language)) ?? said[0])?.text;
    };
    const { entries } = GlossaryHeaderSchema;
    const name = v.safeParse(entries.name, say('title') ?? say('pref'));
    const origin = v.safeParse(entries.origin, say('creator', (object) => this.#nameOf(object)));
    const licence = v.safeParse(entries.licence, say('licence'));
    // The day of its last change, where it tells that of its making too.
    const dates = node.flatMap(([property, { value }]) => (property === 'date' ? [value.slice(0, 10)] : [])).filter((day) => v.is(entries.date, day));
    const date = dates.sort().at(-1);
    return {
      ...(name.success && { name: name.output }),
      ...(origin.success && { origin: origin.output }),
      ...(licence.success && licence.output !== undefined && { licence: licence.output }),
      ...(date !== undefined && { date }),
    };
  }
}

const isType = (node: Node, ...names: string[]) => node.some(([property, { value }]) => property === 'type' && names.some((name) => value === SKOS + name));
const isScheme = (node: Node) => isType(node, 'ConceptScheme');
const isOntology = (node: Node) => node.some(([property, { value }]) => property === 'type' && value === `${OWL}Ontology`);

/** What is said to be a concept, and what bears a preferred label without being a scheme or a collection. */
function isConcept(node: Node): boolean {
  if (isType(node, 'Concept')) return true;
  return node.some(([property]) => property === 'pref') && !isType(node, 'Collection', 'OrderedCollection');
}

const textOf = ({ kind, value }: RdfValue) => (kind === 'blank' ? undefined : value);
