/** The wall: a public screen that nobody touches. */
import './fonts';
import './ui/theme.css';
import { mount } from 'svelte';
import Wall from './ui/wall/Wall.svelte';

export const start = (target: HTMLElement): unknown => mount(Wall, { target });
