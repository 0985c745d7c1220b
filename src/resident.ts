/** The resident's page: text first, in the phone's own typeface. */
import './ui/resident/resident.css';
import { mount } from 'svelte';
import Resident from './ui/resident/Resident.svelte';

export const start = (target: HTMLElement): unknown => mount(Resident, { target });
