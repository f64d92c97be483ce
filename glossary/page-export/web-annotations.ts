import { LANGUAGES } from '../concept-schema.ts';
import type { PageGlossary, PageTermEntry } from './page-glossary.ts';
import type { MentionOnPage, MentionPlace } from './page-mention.ts';

/**
 * The glossary of a page as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/):
 * one annotation for each mention, in the order of the page, in a collection of one page.
 *
 * The body identifies the concept by its permalink and names it in both languages. The target is the
 * page, with two selectors that say the same place: a TextQuoteSelector, which survives changes of
 * the page, and a TextPositionSelector, which tells equal quotes apart. Positions count Unicode code
 * points, as the model asks (« not in terms of code units »), in the text content of the page's
 * `body`: the model leaves open what the full text of an HTML page is, and this is what programs that
 * read such files take. A mention in a shadow tree has the quote alone.
 *
 * @param newId a new IRI for each annotation (the model asks for exactly one)
 */
export function writeWebAnnotations(glossary: PageGlossary, newId: () => string): string {
  const items = inOrder(glossary).map(([term, mention]) => annotation(term, mention, glossary, newId()));
  const first = { id: newId(), type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationCollection',
    label: glossary.page.title,
    total: items.length,
    ...(items.length > 0 ? { first, last: first.id } : {}),
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}

function annotation({ summary: { label }, permalink }: PageTermEntry, mention: MentionOnPage, { page, readAt }: PageGlossary, id: string) {
  return {
    id,
    type: 'Annotation',
    motivation: 'identifying',
    created: readAt,
    generator: { type: 'Software', name: 'Oncogloss' },
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: permalink },
      ...LANGUAGES.map((language) => ({ type: 'TextualBody', purpose: 'tagging', value: label[language], format: 'text/plain', language })),
    ],
    target: {
      type: 'SpecificResource',
      source: page.url,
      state: { type: 'TimeState', sourceDate: readAt },
      selector: mention.place ? [quote(mention.place), position(mention.place)] : [{ type: 'TextQuoteSelector', exact: mention.text }],
    },
  };
}

function quote({ exact, prefix, suffix }: MentionPlace) {
  // Cut by units, the context may begin or end with half a character: that half is no text.
  return { type: 'TextQuoteSelector', exact, prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ''), suffix: suffix.replace(/[\uD800-\uDBFF]$/, '') };
}

function position({ start, end }: MentionPlace) {
  return { type: 'TextPositionSelector', start, end };
}

/** Every mention with its term, in the order of the page; those without a place last. */
function inOrder({ terms }: PageGlossary): (readonly [PageTermEntry, MentionOnPage])[] {
  const all = terms.flatMap((term) => term.mentions.map((mention) => [term, mention] as const));
  const startOf = ({ place }: MentionOnPage) => place?.start ?? Number.MAX_SAFE_INTEGER;
  return all.sort(([, a], [, b]) => startOf(a) - startOf(b));
}
