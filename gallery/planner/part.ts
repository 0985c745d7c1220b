import { mount, unmount, type Component } from 'svelte';
import { NO_FILTER } from '../../src/domain/filter';
import type { ReportState } from '../../src/questions/siting/panel/report/reportState.svelte';
import type { ScenarioState } from '../../src/state/scenarios/scenarios.svelte';
import type { Session } from '../../src/state/session.svelte';
import type { View } from '../../src/state/view/view';
import { ANSWERED, openDemonstration, periodOf, type Demonstration } from '../demonstration';
import type { Entry, Look } from '../entry';
import { mapIsMissing, mapsAreBusy } from '../stillMaps';
import { prepare, settled } from '../stillPage';
import Stage from './Stage.svelte';

/** What a part of the planner's page may reach. */
export interface Open {
  readonly session: Session;
  readonly report: ReportState;
  readonly scenarios: ScenarioState;
}

/** As a room of the panel, as it is, or filling the window. */
export type Layout = 'room' | 'part' | 'screen';

interface Part {
  readonly id: string;
  // A list of parts cannot say of each which properties it takes.
  readonly part: Component<Record<string, unknown>>;
  readonly props?: (open: Open, state: string) => Record<string, unknown>;
  readonly width?: number;
  readonly height?: number;
  readonly layout?: Layout;
  readonly hasLivingMap?: boolean;
  readonly states?: readonly string[] | undefined;
  readonly view?: (state: string) => Partial<View>;
  /** What somebody has done before the picture; each step is waited for. */
  readonly steps?: readonly ((open: Open, box: HTMLElement) => unknown)[];
}

/** Longer than what lasts waits before it shows itself. */
const COMPUTING_MS = 400;
const OPENING_MS = 2500;
/** Of the panel beside the map. */
const ROOM_PX = 420;

let opening: Promise<Demonstration> | null = null;

/** The demonstration, opened at the first part that needs it. */
export const demonstration = (look: Look): Promise<Demonstration> =>
  (opening ??= openDemonstration((files) => prepare(look, files)));

/** A part of the planner's page as an entry of the gallery. */
export const part = ({
  id,
  part: component,
  props = () => ({}),
  width = ROOM_PX,
  height = 120,
  layout = 'part',
  hasLivingMap = false,
  states = ANSWERED,
  view = () => ({}),
  steps = [],
}: Part): Entry => ({
  id,
  width,
  height,
  isScreen: layout === 'screen',
  isKeptWhole: layout === 'room',
  hasLivingMap,
  states,
  show: async (state, look, box) => {
    const { api, files, isBusy } = await demonstration(look);
    prepare(look, files);
    const answering = api(state);
    // What a part before it kept is none of its own.
    for (const { id } of await answering.scenarios()) await answering.removeScenario(id);
    let made: (open: Open) => void = () => undefined;
    const making = new Promise<Open>((resolve) => (made = resolve));
    const period = periodOf(state);
    const given = view(state);
    const filter = { ...(given.filter ?? NO_FILTER), ...(period ? { period } : {}) };
    const shown = mount(Stage, {
      target: box,
      props: {
        look,
        api: answering,
        view: { ...given, filter },
        part: component,
        props: (open: Open) => props(open, state),
        layout,
        onmade: (open: Open) => made(open),
      },
    });
    const open = await making;
    const isWaiting = (): boolean =>
      isBusy() ||
      mapsAreBusy() ||
      (state !== 'opening' && (open.session.opening.kind === 'opening' || (hasLivingMap && mapIsMissing(box))));
    const quietMs = state === 'opening' ? OPENING_MS : state === 'computing' ? COMPUTING_MS : 0;
    await settled(isWaiting, quietMs);
    for (const step of steps) {
      await step(open, box);
      await settled(isWaiting, quietMs);
    }
    return { end: () => void unmount(shown) };
  },
});
