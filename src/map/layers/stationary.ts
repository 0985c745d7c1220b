import { postLayer } from './posts';

/** Stationary modular posts: filled shields. */
export const stationary = postLayer('stationary', 1);
