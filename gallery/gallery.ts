/** The gallery's page. */
import '../src/fonts';
import '../src/ui/tokens.css';
import './gallery.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

mount(Gallery, { target: document.body });
