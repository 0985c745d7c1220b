/** Posts of one kind, each kind in its own shape; three layers, since each is switched by itself. */
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { PostKind } from '../../domain/post';
import { postFeatures } from '../features';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer, type Picture, type Switch } from '../layer';
import { shown } from '../paint';
import { postIconSize } from '../postSize';
import { symbolImage } from '../symbols';

/** Pale where they do not stand yet in the period shown. */
const NOT_YET_OPACITY = 0.32;
const NONE: ReadonlySet<string> = new Set();

type SymbolLayout = NonNullable<SymbolLayerSpecification['layout']>;

/** On a desk by zoom; from afar so that the ground shown around a post stays in sight. */
function sizeOf({ look, data }: Picture): SymbolLayout['icon-size'] {
  if (look.map === 'wall')
    return postIconSize(look.weight, data.coverage ? (data.coverageM ?? null) : null, data.posts[0]?.lat ?? 0);
  return look.map === 'resident' ? 0.9 : ['interpolate', ['linear'], ['zoom'], 9, 0.55, 11.5, 0.8, 14, 1.05];
}

/** Close up on a desk, the word for how exact the position is stands beside each. */
const WORDS: SymbolLayout = {
  'text-field': ['step', ['zoom'], '', 14, ['get', 'word']],
  'text-font': [REGULAR],
  'text-size': 11.5,
  'text-anchor': 'top',
  'text-offset': [0, 1],
  'text-optional': true,
};

/** The layer of a kind. */
export const postLayer = <const K extends PostKind>(kind: K, row: number) =>
  ({
    id: kind,
    maps: ['planner', 'wall', 'resident'],
    switch: { group: 'posts', row } satisfies Switch,
    sources: {
      [kind]: shapes(({ data, look }) => [data.posts, kind, look.locale, data.postsNotYet ?? NONE], postFeatures),
    },
    parts: (picture, on) => {
      const { theme, map } = picture.look;
      return [
        {
          slot: 'top',
          id: kind,
          type: 'symbol',
          source: kind,
          layout: {
            ...shown(on),
            'icon-image': symbolImage(kind, theme),
            'icon-size': sizeOf(picture),
            'icon-allow-overlap': true,
            'icon-padding': 0,
            ...(map === 'planner' ? WORDS : {}),
          },
          paint: {
            'icon-opacity': ['case', ['get', 'stands'], 1, NOT_YET_OPACITY],
            'text-color': INK[theme].post,
            'text-halo-color': INK[theme].halo,
            'text-halo-width': 1.6,
          },
        },
      ];
    },
    marks: ({ posts, postsNotYet }, { t }) => {
      const own = posts.filter((post) => post.kind === kind);
      if (own.length === 0) return [];
      const exact = [...new Set(own.map((post) => t.domain.positionsShort[post.position]))].join(', ');
      const notYet = own.filter((post) => postsNotYet?.has(post.id)).length;
      const pale = notYet > 0 ? `; ${t.layers.notYetStanding(notYet, own.length)}` : '';
      return [{ kind, label: `${t.layers.names[kind]}: ${exact}${pale}` }];
    },
    answers: {
      part: kind,
      small: true,
      words: (id, { posts }, { t }) => {
        const post = posts.find((one) => one.id === id);
        return post ? `${post.name ?? t.domain.postKinds[post.kind]}: ${t.domain.positions[post.position]}` : null;
      },
    },
  }) as const satisfies MapLayer;
