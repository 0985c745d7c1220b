import type { Post } from './post';

/** Whether where it stands is made up, or known only roughly. Apart from the posts: residents' pages do without it. */
export const isMadePosition = ({ position }: Pick<Post, 'position'>): boolean =>
  position === 'illustrative' || position === 'approximate';
