import type { GlossaryDesk, OwnTermRow } from '../../components/own-glossary.ts';
import { ownId } from '../../glossary/user/own-id.ts';
import type { MyData } from '../../platform/my-data.ts';
import { saveBlob } from '../../platform/save-file.ts';

/** Terms in one page of a list: more than a screen, and drawn at once. */
const PAGE = 50;

/** What the views of the reader's glossaries do, done with the reader's data. */
export function glossaryDesk(data: MyData): GlossaryDesk {
  const { shelf, editor, search } = data;
  const today = () => new Date();
  return {
    set: (key, change) => shelf.set(key, change),
    arrange: (keys) => shelf.arrange(keys),
    remove: (key) => shelf.remove(key),
    async exportAs(key, format) {
      const { blob, name, extension } = await data.exportGlossary({ key, format });
      const file = `${fileName(name)}.${extension}`;
      saveBlob(file, blob);
      return file;
    },
    async terms(key, from) {
      const { terms, next } = await shelf.termsFrom(key, from, PAGE);
      return { rows: terms.map(({ slot, term }): OwnTermRow => ({ id: ownId({ glossary: key, slot }), term })), next };
    },
    find: (key, words) => search.findIn(key, words),
    async save({ glossary, draft, id }) {
      const made = typeof glossary === 'number' ? undefined : await editor.create({ ...glossary, date: today().toISOString().slice(0, 10), languages: [] }, today());
      const key = made?.key ?? (glossary as number);
      const saved = await data.saveTerm({ glossary: key, draft, id });
      // A glossary made for a term that cannot be saved is not left behind empty.
      if (!saved.ok && made) await shelf.remove(made.key);
      return saved.ok ? { ok: true, glossary: key } : { ok: false, faults: saved.faults };
    },
    removeTerm: (id) => data.removeTerm(id),
    restoreTerm: (row) => data.restoreTerm(row),
    previewImport: ({ file, into, language }, task) => data.previewImport({ file, fileName: file.name, into, language }, task),
    commitImport: (request, task) => data.commitImport(request, task),
  };
}

/** What every system takes as the name of a file. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 80) || 'glossary';
}
