import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/welcome.css';
import './page.css';
import { WelcomeView } from '../../components/welcome-view.tsx';
import { requestAccess } from '../../platform/access.ts';
import { type AccessMode, changeSettings, readSettings } from '../../platform/settings.ts';

/** The welcome page, shown once after the install, and the settings page (`#settings`). */
async function start(root: Element): Promise<void> {
  let settings = await readSettings();
  let result: 'granted' | 'refused' | undefined;
  document.documentElement.lang = settings.language;
  const heading = location.hash === '#settings' ? 'settings' : 'welcome';
  const choose = async (mode: AccessMode) => {
    // First of all: the browser only listens while the click is fresh.
    const granted = mode !== 'everywhere' || (await requestAccess('everywhere'));
    result = granted ? 'granted' : 'refused';
    settings = await changeSettings(granted ? { mode, welcomed: true } : { welcomed: true });
    draw();
  };
  const draw = () =>
    render(<WelcomeView lang={settings.language} mode={settings.mode} heading={heading} result={result} onMode={(mode) => void choose(mode)} />, root);
  draw();
}

const root = document.getElementById('root');
if (root) void start(root);
