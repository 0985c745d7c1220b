/** The gallery's page. */
import '../src/fonts';
import '../src/ui/tokens.css';
import './gallery.css';
import { mount } from 'svelte';
import { LOCALES, speak } from '../src/i18n';
import Gallery from './Gallery.svelte';

await speak(...LOCALES);
mount(Gallery, { target: document.body });
