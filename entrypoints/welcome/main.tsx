import { render } from 'preact';
import './page.css';
import { TryIt } from '../../components/try-it.tsx';
import { WelcomeView } from '../../components/welcome-view.tsx';
import { requestAccess } from '../../platform/access.ts';
import { loadEntry } from '../../platform/glossary-store.ts';
import { type AccessMode, changeSettings, readSettings, type Settings } from '../../platform/settings.ts';
import { readSample, sampleFor } from '../options/sample.ts';

/** The welcome page, shown once after the install. */
async function start(root: Element): Promise<void> {
  let settings = await readSettings();
  let reading = await readSample(settings.language);
  let result: 'granted' | 'refused' | undefined;
  let unstored = false;
  /** A choice that cannot be stored holds for this page, and the reader is told. */
  const change = async (wanted: Partial<Settings>) => {
    const stored = await changeSettings({ ...wanted, welcomed: true }).catch(() => undefined);
    unstored = stored === undefined;
    settings = stored ?? settings;
    if (wanted.language) reading = await readSample(settings.language);
    draw();
  };
  const choose = async (mode: AccessMode) => {
    // First of all: the browser only listens while the click is fresh.
    const granted = mode !== 'everywhere' || (await requestAccess('everywhere'));
    result = granted ? 'granted' : 'refused';
    await change(granted ? { mode } : {});
  };
  const onLanguage = (language: Settings['language']) => void change({ language });
  const draw = () => {
    const { language: lang, mode, reader } = settings;
    document.documentElement.lang = lang;
    const demo = <TryIt {...{ lang, reader, onLanguage }} sample={sampleFor(reading, settings)} load={loadEntry} />;
    render(<WelcomeView {...{ lang, mode, reader, result, unstored, demo, onLanguage }} onReader={(chosen) => void change({ reader: chosen })} onMode={(wanted) => void choose(wanted)} />, root);
  };
  draw();
}

const root = document.getElementById('root');
if (root) void start(root);
