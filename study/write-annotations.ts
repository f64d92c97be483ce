import type { Note } from './note.ts';

const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How a note on a concept names it: a concept has no address of its own on the web. */
export const CONCEPT_URN = 'urn:x-oncogloss:concept:';
/** How our own ids are named; other clients want an IRI. */
export const NOTE_URN = 'urn:x-oncogloss:note:';

/** One note as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
function annotationOf({ id, body, target, created, modified }: Note) {
  return {
    id: `${NOTE_URN}${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified,
    body: [{ type: 'TextualBody', value: body, format: 'text/plain', purpose: 'commenting' }],
    target: target.kind === 'concept' ? { source: `${CONCEPT_URN}${target.concept}` } : passageTarget(target),
  };
}

function passageTarget({ address, title, passage: { quote, position } }: Extract<Note['target'], { kind: 'passage' }>) {
  return {
    // The title stands where the Open Annotation tools look for one.
    source: title === undefined ? address : { id: address, type: 'Text', 'dc:title': title },
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', ...position },
    ],
  };
}

/** All notes as one annotation collection in JSON-LD. */
export function writeAnnotations(notes: readonly Note[]): string {
  const page = { type: 'AnnotationPage', startIndex: 0, items: notes.map(annotationOf) };
  const context = [ANNO_CONTEXT, { dc: 'http://purl.org/dc/elements/1.1/' }];
  return `${JSON.stringify({ '@context': context, type: 'AnnotationCollection', label: 'Oncogloss', total: notes.length, first: page }, null, 1)}\n`;
}
