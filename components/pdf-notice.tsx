import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { FileButton } from './file-button.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { PDF_FILES } from './pdf-state.ts';
import type { PdfActions, PdfFault, PdfState } from './pdf-state.ts';
import { siteName } from './site-name.ts';

interface PdfNoticeProps extends PdfActions {
  readonly lang: Language;
  readonly state: Exclude<PdfState, { kind: 'open' }>;
}

const FAULTS: Readonly<Record<PdfFault, MessageKey>> = {
  damaged: 'pdfFaultDamaged',
  locked: 'pdfFaultLocked',
  'not-pdf': 'pdfFaultNotPdf',
  failed: 'pdfFaultFailed',
  gone: 'pdfFaultGone',
  refused: 'pdfFaultRefused',
  'too-big': 'pdfFaultTooBig',
  file: 'pdfFaultFile',
  private: 'pdfFaultPrivate',
};

/** The page while no document is open: what it waits for, or what went wrong and the one thing to do. */
export function PdfNotice(props: PdfNoticeProps) {
  const { lang, state } = props;
  const t = createTranslator(lang);
  return (
    <div class="pdf-notice">
      <h1 class="pdf-notice-title">{t('pdfTitle')}</h1>
      <p class="og-sentence" role="status">
        {sentenceOf(lang, state)}
      </p>
      {state.kind === 'fetching' && <progress aria-label={t('pdfFetching', siteName(state.host))} max={1} {...(state.share > 0 ? { value: state.share } : {})} />}
      {state.kind === 'password' && <PasswordForm lang={lang} again={state.again} onPassword={props.onPassword} onStop={props.onStop} />}
      {state.kind === 'needs-access' && (
        <button type="button" class="og-button" onClick={props.onAllow}>
          {t('pdfAllow')}
        </button>
      )}
      {state.kind === 'opening' && state.slow && (
        <button type="button" class="og-button" onClick={props.onStop}>
          {t('pdfStop')}
        </button>
      )}
      {(state.kind === 'start' || state.kind === 'needs-access') && <FileButton name={t('pdfChoose')} accept={PDF_FILES} plain={state.kind !== 'start'} onFile={props.onFile} />}
    </div>
  );
}

function sentenceOf(lang: Language, state: PdfNoticeProps['state']): string {
  const t = createTranslator(lang);
  switch (state.kind) {
    case 'start':
      return state.fault ? t(FAULTS[state.fault], siteName(state.host ?? '')) : t('pdfStart');
    case 'needs-access':
      return t('pdfNeedsAccess', siteName(state.host));
    case 'fetching':
      return t('pdfFetching', siteName(state.host));
    case 'opening':
      return state.slow ? t('pdfSlow') : t('pdfOpening', state.name);
    case 'password':
      return t(state.again ? 'pdfPasswordWrong' : 'pdfPasswordAsk', state.name);
  }
}

interface PasswordFormProps {
  readonly lang: Language;
  readonly again: boolean;
  onPassword(password: string): void;
  onStop(): void;
}

function PasswordForm({ lang, again, onPassword, onStop }: PasswordFormProps) {
  const t = createTranslator(lang);
  const [password, setPassword] = useState('');
  return (
    <form
      class="pdf-password"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
        setPassword('');
      }}
    >
      <label>
        <span class="og-label">{t('pdfPassword')}</span>
        <input
          type="password"
          autocomplete="off"
          aria-invalid={again}
          value={password}
          ref={(field) => {
            if (field && document.activeElement === document.body) field.focus();
          }}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="og-button">
        {t('pdfPasswordOpen')}
      </button>
      <button type="button" class="og-quiet" onClick={onStop}>
        {t('pdfStop')}
      </button>
    </form>
  );
}
