/** The gallery's page. */
import '../src/fonts';
import '../src/ui/tokens.css';
import './gallery.css';
import { mount } from 'svelte';
import { LOCALES } from '../src/i18n';
import { speak } from '../src/questions/spoken';
import Gallery from './Gallery.svelte';

await speak(...LOCALES);
mount(Gallery, { target: document.body });
