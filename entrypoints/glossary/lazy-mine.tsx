import type { ComponentProps } from 'preact';
import { NotYet } from '../../components/my-problem.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Mine } from './mine.tsx';

/** What is the reader's own, as soon as its code is there. */
export function LazyMine(props: ComponentProps<typeof Mine>) {
  const [loaded, again] = useLoaded(() => import('./mine.tsx'));
  if (loaded.kind === 'ready') return <loaded.value.Mine {...props} />;
  // Only an extension that has just been updated under this page has no such code any more.
  if (loaded.kind === 'failed') return <NotYet lang={props.lang} kept={{ kind: 'failed', problem: { messageKey: 'glossaryFailed', params: [] } }} onRetry={again} />;
  return loaded.slow ? <NotYet lang={props.lang} kept={{ kind: 'loading' }} onRetry={again} /> : null;
}
