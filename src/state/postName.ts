import type { Post } from '../domain/post';
import type { Messages } from '../i18n';

/** A post's own name; nameless ones are told apart by their number: "modular police post 12". */
export const postName = (t: Messages, post: Post): string =>
  post.name ?? `${t.domain.postKinds[post.kind]} ${Number(post.id.replace(/\D/g, '')) || post.id}`;
