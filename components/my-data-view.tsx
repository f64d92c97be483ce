import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { BackupPart } from './my-data-backup.tsx';
import { RestorePart } from './my-data-restore.tsx';
import { bytesInWords, holdingsInWords } from './my-data-state.ts';
import type { DataDesk, Holdings } from './my-data-state.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import { problemOf } from './problem-of.ts';
import { usePartFocus } from './use-part-focus.ts';

interface MyDataProps {
  readonly lang: Language;
  readonly holdings: Holdings;
  readonly desk: DataDesk;
}

/** Back up, restore, erase. */
export function MyDataView(props: MyDataProps) {
  const { lang, holdings, desk } = props;
  const t = createTranslator(lang);
  const here = holdingsInWords(holdings, lang);
  return (
    <>
      <p class="og-lead">{t('dataLead')}</p>
      <p class="og-my-waiting">
        {here === undefined ? t('dataHoldsNothing') : t('dataHolds', here)} {holdings.bytes !== undefined && t('dataSpace', bytesInWords(holdings.bytes, lang))}
      </p>
      <BackupPart {...{ lang, desk }} />
      <RestorePart {...{ lang, desk, holdings }} />
      <ErasePart {...props} />
    </>
  );
}

type EraseState = { readonly kind: 'idle' | 'asking' | 'working' | 'done' } | { readonly kind: 'failed'; readonly problem: Problem };

function ErasePart({ lang, holdings, desk }: MyDataProps) {
  const [state, setState] = useState<EraseState>({ kind: 'idle' });
  const heading = usePartFocus(state.kind !== 'asking' && state.kind !== 'working');
  const t = createTranslator(lang);
  async function erase() {
    setState({ kind: 'working' });
    try {
      await desk.erase();
      setState({ kind: 'done' });
    } catch (error) {
      setState({ kind: 'failed', problem: problemOf(error) });
    }
  }
  return (
    <section class="og-data-part">
      <h3 ref={heading} tabIndex={-1} class="og-question">{t('dataErase')}</h3>
      <p>{t('dataEraseLead')}</p>
      {state.kind === 'asking' ? (
        <Confirm {...{ lang, holdings }} onYes={() => void erase()} onNo={() => setState({ kind: 'idle' })} />
      ) : (
        <button type="button" class="og-button og-button-warm" disabled={state.kind === 'working'} onClick={() => setState({ kind: 'asking' })}>
          {t('dataEraseAsk')}
        </button>
      )}
      <p class="og-label" role="status">
        {state.kind === 'done' && t('dataErased')}
      </p>
      {state.kind === 'failed' && <ProblemLine lang={lang} problem={state.problem} />}
    </section>
  );
}

interface ConfirmProps extends Pick<MyDataProps, 'lang' | 'holdings'> {
  onYes(): void;
  onNo(): void;
}

/** The question stands where the button was; the focus is on the answer that changes nothing. */
function Confirm({ lang, holdings, onYes, onNo }: ConfirmProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const t = createTranslator(lang);
  const here = holdingsInWords(holdings, lang);
  return (
    <div role="group" aria-label={t('dataErase')}>
      <p class="og-warm-line" role="alert">
        {here === undefined ? t('dataEraseConfirmNone') : t('dataEraseConfirm', here)}
      </p>
      <p class="og-data-choice">
        <button type="button" class="og-button og-button-warm" onClick={onYes}>
          {t('dataEraseYes')}
        </button>
        <button ref={no} type="button" class="og-button og-button-plain" onClick={onNo}>
          {t('dataEraseNo')}
        </button>
      </p>
    </div>
  );
}
