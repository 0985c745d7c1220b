/** The planner's page. */
import './fonts';
import './ui/theme.css';
import { mount } from 'svelte';
import App from './ui/App.svelte';

export const start = (target: HTMLElement): unknown => mount(App, { target });
