import './page.css';
import { SettingsPage } from './settings-page.tsx';

const root = document.getElementById('root');
if (root) void SettingsPage.open(root);
