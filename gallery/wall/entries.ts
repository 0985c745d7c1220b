/** The wall's screen: each of its scenes, and what it says where there is nothing to show. */
import { mount, unmount } from 'svelte';
import { LOCALES, messagesFor } from '../../src/i18n';
import { words as siting } from '../../src/questions/siting/words';
import { Updates } from '../../src/state/page/updates';
import { keepPlaylist } from '../../src/state/wall/playlist/playlistFile';
import { SCENE_KINDS, USUAL_SETTINGS, usualScene, type Scene, type SceneKind } from '../../src/state/wall/scene';
import Wall from '../../src/ui/wall/Wall.svelte';
import type { Entry, Look } from '../entry';
import { snapshotText } from '../snapshot';
import { mapsAreBusy, mapsCanBeDrawn } from '../stillMaps';
import { prepare, settled, slowClock, type HostFiles } from '../stillPage';
import { plan } from './plan';

/** What a wall says before it has read in which language. */
const OPENING = new Set(LOCALES.map((locale) => messagesFor(locale).wall.state.opening));
/** The longest that a scene may stay. */
const SECONDS = 3600;

/** What an operator sets of a scene beside its kind. */
const SET: Readonly<Partial<Record<SceneKind, (look: Look) => Partial<Scene>>>> = {
  district: () => ({ district: 'almaly' }),
  scenario: () => ({ plan }),
  text: ({ locale }) => {
    const { caution } = siting[locale].room;
    return { title: messagesFor(locale).shell.appName, text: caution };
  },
};

interface Shown {
  readonly id: string;
  readonly scenes: (look: Look) => readonly Scene[];
  readonly host: () => Promise<HostFiles>;
  /** A key that somebody presses before the picture. */
  readonly key?: string;
}

const entry = ({ id, scenes, host, key }: Shown): Entry => ({
  id,
  width: 720,
  height: 405,
  isScreen: true,
  isKeptWhole: false,
  hasLivingMap: false,
  states: ['data'],
  show: async (_state, look, box) => {
    const { locale, theme } = look;
    // A living map would never come to rest.
    if (!mapsCanBeDrawn()) slowClock();
    const search = `?mode=wall&list=kept&lang=${locale}&theme=${theme}`;
    prepare(look, await host(), search);
    keepPlaylist({ ...USUAL_SETTINGS, scenes: scenes(look) });
    const shown = mount(Wall, { target: box, props: { updates: new Updates(), beforeReload: () => undefined } });
    const isBusy = (): boolean => mapsAreBusy() || OPENING.has(box.querySelector('.wait h1')?.textContent ?? '');
    await settled(isBusy);
    if (key !== undefined) {
      dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}` }));
      await settled(isBusy);
    }
    return { end: () => void unmount(shown) };
  },
});

const withData = async (): Promise<HostFiles> => ({ 'snapshot.json': await snapshotText() });
const without = async (): Promise<HostFiles> => ({ 'snapshot.json': null, 'geo/example-snapshot.json': null });
const unreadable = async (): Promise<HostFiles> => ({ 'snapshot.json': '{', 'geo/example-snapshot.json': null });

const scene = (kind: SceneKind, look: Look): Scene => ({
  ...usualScene(kind),
  ...SET[kind]?.(look),
  seconds: SECONDS,
});

export const entries: readonly Entry[] = [
  ...SCENE_KINDS.map((kind) => entry({ id: `scenes/${kind}`, scenes: (look) => [scene(kind, look)], host: withData })),
  entry({ id: 'screen/unpublished', scenes: (look) => [scene('city', look)], host: without }),
  entry({ id: 'screen/unreadable', scenes: (look) => [scene('city', look)], host: unreadable }),
  entry({ id: 'screen/no-figures', scenes: () => [{ ...usualScene('text'), seconds: SECONDS }], host: withData }),
  entry({
    id: 'screen/editor',
    scenes: (look) => SCENE_KINDS.map((kind) => scene(kind, look)),
    host: withData,
    key: 'e',
  }),
  entry({ id: 'screen/keys', scenes: (look) => [scene('city', look)], host: withData, key: '?' }),
];
