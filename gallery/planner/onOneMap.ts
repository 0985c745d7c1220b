import { mount, type Component } from 'svelte';
import type { LayerId } from '../../src/map/layers';
import type { View } from '../../src/state/view/view';
import MapStage from '../../src/ui/shell/MapStage.svelte';
import type { Entry } from '../entry';
import { mapIsMissing, mapsAreBusy } from '../stillMaps';
import { prepare, settled } from '../stillPage';
import { demonstration, type Open } from './part';
import Stage from './Stage.svelte';

/** Out of the city, near the ground. */
const AWAY: View['camera'] = { lon: 77.4, lat: 43.6, zoom: 14 };

/**
 * Entries that are pictures of one living map, shown one at a time: to make a map takes seconds without a graphics
 * card, to change its view an instant.
 */
export function onOneMap(
  group: string,
  ids: readonly LayerId[],
  view: (id: LayerId) => Partial<View>,
): readonly Entry[] {
  let making: Promise<{ readonly box: HTMLElement; readonly open: Open }> | null = null;
  return ids.map((id) => ({
    id: `${group}/${id}`,
    width: 330,
    height: 250,
    isScreen: true,
    isKeptWhole: false,
    hasLivingMap: true,
    states: ['data'],
    show: async (_state, look, target) => {
      const { api, files, isBusy } = await demonstration(look);
      prepare(look, files);
      const make = async (): Promise<{ readonly box: HTMLElement; readonly open: Open }> => {
        const box = document.createElement('div');
        target.append(box);
        const open = await new Promise<Open>((onmade) =>
          mount(Stage, {
            target: box,
            props: {
              look,
              api: api('data'),
              view: view(id),
              part: MapStage as unknown as Component<Record<string, unknown>>,
              props: ({ session }: Open) => ({ theme: session.view.theme, paper: false, onready: () => undefined }),
              layout: 'screen' as const,
              onmade,
            },
          }),
        );
        return { box, open };
      };
      making ??= make();
      const { box, open } = await making;
      target.append(box);
      const isWaiting = (): boolean =>
        isBusy() || mapsAreBusy() || mapIsMissing(box) || open.session.opening.kind === 'opening';
      // Names keep their places on a map while they can: they find them anew where none was before.
      open.session.store.look({ ...look, layers: [], camera: AWAY });
      await settled(isWaiting);
      open.session.store.look({ ...view(id), ...look, breaks: {} });
      await settled(isWaiting);
      return { end: () => box.remove() };
    },
  }));
}
