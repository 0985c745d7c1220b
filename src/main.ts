import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans/cyrillic-400.css';
import '@fontsource/noto-sans/cyrillic-600.css';
import '@fontsource/noto-sans/cyrillic-ext-400.css';
import '@fontsource/noto-sans/cyrillic-ext-600.css';
import './ui/theme.css';
import { mount } from 'svelte';
import { registerSW } from 'virtual:pwa-register';
import { allowOwnWorkers } from './trustedTypes';
import App from './ui/App.svelte';

allowOwnWorkers();
// The service worker keeps the shell for a start without network; data are kept in IndexedDB.
if (import.meta.env.PROD) registerSW({ immediate: true });

const target = document.getElementById('app');
if (target) mount(App, { target });
