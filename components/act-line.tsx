import type { Language } from '../glossary/concept-schema.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Acted } from './use-act.ts';

/** Says what became of the last thing done; the place for it is there before, so that it is heard. */
export function ActLine({ lang, acted }: { readonly lang: Language; readonly acted: Acted }) {
  return (
    <div class="og-act-line">
      <p role="status">{acted.kind === 'said' && acted.sentence}</p>
      {acted.kind === 'failed' && <ProblemLine lang={lang} problem={acted.problem} />}
    </div>
  );
}
