import type { ReadTag } from './language-tag.ts';
import { excerpt } from './problem.ts';
import { TermDraft } from './term-draft.ts';
import type { TermCollector } from './term-collector.ts';
import { idOfXmlName, identifierOf, INLINE, LEVELS, TYPED } from './tbx-names.ts';
import { attributeOf, XML_NAMESPACE } from './xml.ts';
import type { XmlElement, XmlListener } from './xml.ts';

interface Frame {
  /** What it holds: a data category, or the name of a structural element. */
  readonly name: string;
  readonly level: 'entry' | 'language' | 'term' | undefined;
  readonly language: string;
  readonly target: string;
  readonly inline: boolean;
  /** Of a group: the category of its first member, which the others describe. */
  main?: string;
  text: string;
}

/** What a TBX file says about itself. */
export interface TbxHeader {
  title: string;
  origin: string;
  licence: string;
}

/**
 * Hears a TBX document: ISO 30042:2019 in both styles (DCA, DCT) and any dialect, and the older
 * martif files. What a term of ours has no place for (contexts, grammar, dates, people) is passed over.
 */
export class TbxReader implements XmlListener {
  readonly header: TbxHeader = { title: '', origin: '', licence: '' };
  readonly #collector: TermCollector;
  readonly #stack: Frame[] = [];
  #draft: TermDraft | undefined;
  #name = '';
  #entries = 0;
  #term: { text: string; language: ReadTag | undefined; preferred: boolean } | undefined;

  constructor(collector: TermCollector) {
    this.#collector = collector;
  }

  get stopped(): boolean {
    return this.#collector.failed;
  }

  open(element: XmlElement): void {
    const parent = this.#stack.at(-1);
    const level = LEVELS.get(element.local);
    const name = TYPED.has(element.local) ? (attributeOf(element, 'type') ?? element.local) : element.local;
    this.#stack.push({
      name,
      level,
      language: attributeOf(element, 'lang', XML_NAMESPACE) ?? parent?.language ?? '',
      target: attributeOf(element, 'target') ?? '',
      inline: INLINE.has(element.local),
      text: '',
    });
    if (parent?.name.endsWith('Grp')) parent.main ??= name;
    if (level === 'entry') this.#openEntry(attributeOf(element, 'id'));
    if (level === 'term') this.#term = { text: '', language: undefined, preferred: false };
  }

  text(text: string): void {
    const frame = this.#stack.at(-1);
    if (frame) frame.text += text;
  }

  close(): void {
    const frame = this.#stack.pop();
    if (!frame) return;
    const parent = this.#stack.at(-1);
    if (frame.inline && parent) parent.text += frame.text;
    else if (frame.level === 'entry') this.#closeEntry();
    else if (frame.level === 'term') this.#closeTerm();
    else if (this.#draft) this.#read(frame, this.#draft);
    else this.#readHeader(frame);
  }

  #openEntry(id: string | undefined): void {
    this.#entries++;
    this.#draft = new TermDraft();
    this.#draft.id = id === undefined ? undefined : idOfXmlName(id);
    this.#name = `conceptEntry[${this.#entries}]${id === undefined ? '' : ` ${excerpt(id)}`}`;
  }

  #closeEntry(): void {
    if (this.#draft) this.#collector.add(this.#draft, { path: this.#name });
    this.#draft = undefined;
  }

  #closeTerm(): void {
    const term = this.#term;
    this.#term = undefined;
    if (term?.language) this.#draft?.addLabel(term.preferred ? 'pref' : 'alt', term.language.language, term.text, term.language.regional);
  }

  #read(frame: Frame, draft: TermDraft): void {
    const text = frame.text.trim();
    const isOfTerm = this.#term !== undefined;
    switch (frame.name) {
      case 'term':
        // An empty one is a gap that a translator's tool left: no text whose language would count.
        if (this.#term && text !== '') Object.assign(this.#term, { text, language: this.#collector.readLanguage(frame.language) });
        break;
      case 'administrativeStatus':
      case 'normativeAuthorization':
        if (this.#term && text.startsWith('preferred')) this.#term.preferred = true;
        break;
      case 'definition':
        this.#readDefinition(frame, draft, text);
        break;
      case 'subjectField':
        if (text !== '') draft.domain ??= text;
        break;
      case 'source':
        if (text !== '' && !isOfTerm && this.#describes(['definition'])) draft.source ??= text;
        break;
      case 'note':
        if (!isOfTerm && this.#describes([])) draft.notes.push(text);
        break;
      case 'externalCrossReference':
        if (!isOfTerm && frame.target !== '') draft.identifiers.push(identifierOf(frame.target));
        break;
      default:
    }
  }

  #readDefinition({ language }: Frame, draft: TermDraft, text: string): void {
    const read = text === '' ? undefined : this.#collector.readLanguage(language);
    if (read && !draft.setDefinition(read.language, text)) {
      this.#collector.problems.add({ path: this.#name }, 'several-values', 'part', { field: 'definition' });
    }
  }

  /** Whether what just closed belongs to the concept itself, or to a group about one of the categories. */
  #describes(categories: readonly string[]): boolean {
    const group = this.#stack.findLast(({ name }) => name.endsWith('Grp'));
    return group === undefined || group.name === 'adminGrp' || categories.includes(group.main ?? '');
  }

  #readHeader({ name, text }: Frame): void {
    const parent = this.#stack.at(-1)?.name;
    const found = text.trim();
    if (name === 'title' && this.header.title === '') this.header.title = found;
    else if (name === 'p' && parent === 'sourceDesc' && this.header.origin === '') this.header.origin = found;
    else if (name === 'p' && parent === 'publicationStmt' && this.header.licence === '') this.header.licence = found;
  }
}
