import type { ComponentProps } from 'preact';
import { useLoaded } from '../../components/use-loaded.ts';
import type { NotesOnConcept } from './concept-notes.tsx';

/** The reader's notes on a concept, as soon as their code is there; a card waits for nothing of the reader's own. */
export function LazyConceptNotes(props: ComponentProps<typeof NotesOnConcept>) {
  const [loaded] = useLoaded(() => import('./concept-notes.tsx'));
  return loaded.kind === 'ready' ? <loaded.value.NotesOnConcept key={props.id} {...props} /> : null;
}
