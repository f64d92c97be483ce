import '../../components/tokens.css';
import '../../components/welcome.css';
import './page.css';
import { SettingsPage } from './settings-page.tsx';

const root = document.getElementById('root');
if (root) void SettingsPage.open(root);
