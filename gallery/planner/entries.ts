/** The planner's page in parts, from the product's own lists. */
import type { Component } from 'svelte';
import { PLANNER_ROOMS, type PlannerRoom } from '../../src/state/view/rooms';
import { type View } from '../../src/state/view/view';
import AboutDialog from '../../src/ui/shell/AboutDialog.svelte';
import BottomTabs from '../../src/ui/shell/BottomTabs.svelte';
import Figures from '../../src/ui/shell/Figures.svelte';
import PaperHead from '../../src/ui/shell/PaperHead.svelte';
import MoreDoors from '../../src/ui/shell/MoreDoors.svelte';
import Notices from '../../src/ui/shell/Notices.svelte';
import PanelHead from '../../src/ui/shell/PanelHead.svelte';
import Sentence from '../../src/ui/shell/Sentence.svelte';
import GroundQuestion from '../../src/ui/shell/GroundQuestion.svelte';
import NoChangeNote from '../../src/ui/planner/NoChangeNote.svelte';
import PeriodBar from '../../src/ui/shell/PeriodBar.svelte';
import Rail from '../../src/ui/shell/Rail.svelte';
import Room from '../../src/ui/shell/Room.svelte';
import CitiesPanel from '../../src/ui/planner/CitiesPanel.svelte';
import ExportDialog from '../../src/ui/planner/ExportDialog.svelte';
import ImportDialog from '../../src/ui/planner/ImportDialog.svelte';
import ImportDone from '../../src/ui/planner/ImportDone.svelte';
import DatasetFile from '../../src/ui/planner/DatasetFile.svelte';
import PeriodPresets from '../../src/ui/shell/PeriodPresets.svelte';
import OwnTables from '../../src/ui/planner/OwnTables.svelte';
import ImportReports from '../../src/ui/planner/ImportReports.svelte';
import PublishDialog from '../../src/ui/planner/publish/PublishDialog.svelte';
import { NO_FILTER } from '../../src/domain/filter';
import type { LonLat } from '../../src/domain/geometry';
import type { OwnCity } from '../../src/domain/ownCity';
import type { Period } from '../../src/domain/period';
import type { RegisterSpan } from '../../src/domain/register';
import { FIRST_SETUP } from '../../src/domain/siting';
import { SWITCHED, type LayerId } from '../../src/map/layers';
import { POINTS_ZOOM } from '../../src/map/mapData';
import NoteFallback from '../../src/questions/siting/panel/report/NoteFallback.svelte';
import Bulletin from '../../src/ui/planner/papers/Bulletin.svelte';
import Report from '../../src/questions/siting/panel/report/Report.svelte';
import PlanTable from '../../src/questions/siting/panel/PlanTable.svelte';
import RuledOut from '../../src/questions/siting/panel/RuledOut.svelte';
import CarryFigures from '../../src/ui/shell/CarryFigures.svelte';
import Chips from '../../src/ui/shell/Chips.svelte';
import DropZone from '../../src/ui/shell/DropZone.svelte';
import MissingFiles from '../../src/ui/shell/MissingFiles.svelte';
import OtherTab from '../../src/ui/shell/OtherTab.svelte';
import Planner from '../../src/ui/shell/Planner.svelte';
import UnknownCity from '../../src/ui/shell/UnknownCity.svelte';
import Search from '../../src/ui/shell/Search.svelte';
import PlaceCard from '../../src/ui/shell/PlaceCard.svelte';
// What the page loads when it is opened is there at once, so that no picture is taken before it.
import '../../src/questions/siting/Panel.svelte';
import '../../src/questions/siting/panel/scenarios/Scenarios.svelte';
import '../../src/ui/planner/publish/PublishPanel.svelte';
import { words as sitingWords } from '../../src/questions/siting/words';
import SpanNote from '../../src/questions/health/SpanNote.svelte';
import { QUESTIONS, USUAL_SETTINGS } from '../../src/questions';
import type { Entry } from '../entry';
import { controls } from './controls';
import Drawing from './Drawing.svelte';
import Doubts from './Doubts.svelte';
import { onOneMap } from './onOneMap';
import { OWN_INFOS } from './ownRows';
import { part, type Open } from './part';

const YEAR: Period = { fromMs: Date.UTC(2020, 0, 1) - 6 * 3_600_000, toMs: Date.UTC(2021, 0, 1) - 6 * 3_600_000 };

/** A component among others, of which the list cannot know what each takes. */
const any = (component: unknown) => component as Component<Record<string, unknown>>;
const nothing = (): void => undefined;
const inRoom = (room: PlannerRoom) => ({ mode: { kind: 'planner' as const, room } });

/** States of rooms that ask no question: they have no answer to wait for. */
const ASKING_NOTHING: Readonly<Partial<Record<PlannerRoom, readonly string[]>>> = {
  layers: ['data'],
  analyse: ['data'],
  indicators: ['data'],
  scenarios: ['data', 'nothing'],
  publish: ['data'],
  data: ['data', 'nothing'],
  method: ['data', 'nothing'],
};

/** What the map shows while a room is open, where the room is about that: the tables of it. */
const MAP_OF: Readonly<Partial<Record<PlannerRoom, Partial<View>>>> = {
  places: { layers: ['districts', 'stationary', 'hexagons', 'stretches', 'accidents'] },
  when: { filter: { ...NO_FILTER, period: YEAR }, compare: 'last-year' },
};

/** Days that a register covers, with records on either side and a hole. */
const month = (from: number, to: number): Period => ({ fromMs: Date.UTC(2020, from, 1), toMs: Date.UTC(2020, to, 1) });
const REGISTER: RegisterSpan = {
  span: month(2, 9),
  rows: 1200,
  completeToMs: month(2, 8).toMs,
  outside: { before: 3, after: 2, undated: 1 },
  extent: month(0, 11),
  gaps: [month(4, 5)],
  rule: 'dense',
};

const rooms = PLANNER_ROOMS.map((room) =>
  part({
    id: `rooms/${room}`,
    part: any(Room),
    props: () => ({ room, onfiles: nothing }),
    layout: 'room',
    view: () => ({ ...inRoom(room), ...MAP_OF[room] }),
    states: ASKING_NOTHING[room],
    steps: [({ session }) => QUESTIONS.forEach(({ id }) => session.answers[id].press())],
  }),
);

const notes = [
  part({
    id: 'rooms/no-change',
    part: any(NoChangeNote),
    props: () => ({ summary: { noChange: 'no-data', silentParts: null, offer: YEAR } }),
    view: () => ({ compare: 'last-year' }),
    states: ['data'],
  }),
  part({
    id: 'rooms/own-rows',
    part: any(OwnTables),
    props: () => ({}),
    layout: 'room',
    view: () => inRoom('places'),
    states: ['data'],
    steps: [({ session }) => void (session.datasets = [...session.datasets, ...OWN_INFOS])],
  }),
  part({
    id: 'rooms/health-span',
    part: any(SpanNote),
    props: () => ({ register: REGISTER }),
    layout: 'room',
    view: () => inRoom('health'),
    states: ['data'],
  }),
];

/** A plan is made, then what is asked of plans. */
const suggest = ({ session }: Open): void => session.siting.answers.suggest.ask();
const unfold = (_open: Open, box: HTMLElement): void =>
  box.querySelectorAll('details').forEach((one) => (one.open = true));
const askAll = ({ session }: Open): void => {
  const { placeBound, curve, survival, backTest, equity, standing } = session.siting.answers;
  for (const one of [placeBound, curve, survival, backTest, equity, standing]) one.ask();
};

const SOMEWHERE: LonLat = [76.93, 43.25];

/** Somebody types into the search. */
const lookFor =
  (text: string) =>
  async (_open: Open, box: HTMLElement): Promise<void> => {
    const field = box.querySelector('input');
    if (!field) throw new Error('no field to type into');
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Its list of names is loaded at the first key.
    while (!/\d|qqq/.test(box.querySelector('[role=status]')?.textContent ?? ''))
      await new Promise((resolve) => requestAnimationFrame(resolve));
  };

/** Somebody holds a file over the window. */
function hoverWithFile(): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([''], 'sample.csv'));
  dispatchEvent(new DragEvent('dragover', { dataTransfer }));
}

const shell = [
  part({ id: 'shell/head', part: any(PanelHead), props: () => ({ onexport: nothing }), states: ['data'] }),
  part({
    id: 'shell/head-of-several',
    part: any(PanelHead),
    props: () => ({ onexport: nothing }),
    view: () => inRoom('concentration'),
    states: ['data'],
  }),
  part({
    id: 'shell/views',
    part: any(PanelHead),
    props: () => ({ onexport: nothing }),
    layout: 'screen',
    height: 300,
    states: ['data'],
    steps: [(_open: Open, box: HTMLElement): void => box.querySelector<HTMLElement>('[popover]')?.showPopover()],
  }),
  part({
    id: 'shell/figures',
    part: any(Figures),
    props: () => ({ isSaid: false, cautions: 1, onsay: nothing, onroom: nothing }),
    width: 940,
  }),
  part({
    id: 'shell/paper-head',
    part: any(PaperHead),
    props: () => ({ unfinished: { map: false, figures: false } }),
    width: 720,
    states: ['data', 'nothing'],
  }),
  part({ id: 'shell/sentence', part: any(Sentence), props: () => ({ isOpen: true }) }),
  part({ id: 'shell/notices', part: any(Notices), props: () => ({ onfiles: nothing }), states: ['nothing'] }),
  part({
    id: 'shell/rail',
    part: any(Rail),
    props: () => ({ onopen: nothing, onhelp: nothing }),
    width: 138,
    states: ['data'],
  }),
  part({
    id: 'shell/tabs',
    part: any(BottomTabs),
    props: () => ({ isLow: false, onopen: nothing, onmap: nothing, onmore: nothing }),
    view: () => inRoom('filters'),
    width: 390,
    height: 56,
    states: ['data'],
  }),
  part({
    id: 'shell/more',
    part: any(MoreDoors),
    props: () => ({ onopen: nothing, onhelp: nothing, onclose: nothing }),
    layout: 'screen',
    width: 390,
    height: 844,
    states: ['data'],
  }),
  part({
    id: 'shell/draw',
    part: any(Drawing),
    width: 800,
    height: 700,
    states: ['data', 'none', 'nothing'],
    view: () => ({
      shapes: [
        { name: '', ground: { kind: 'circle', at: SOMEWHERE, radiusM: 900 }, isHidden: false },
        { name: '', ground: { kind: 'strip', radiusM: 50, points: [SOMEWHERE, [76.94, 43.26]] }, isHidden: true },
      ],
    }),
    steps: [(_, box) => box.querySelector<HTMLElement>('.open')?.click()],
  }),
  ...(['abay', 'qqqzzz'] as const).map((text, k) =>
    part({
      id: ['shell/search', 'shell/search-in-vain'][k],
      part: any(Search),
      props: () => ({ size: () => null, onmap: nothing, onroom: nothing }),
      height: [440, 160][k],
      states: ['data'],
      steps: [lookFor(text)],
    }),
  ),
  part({
    id: 'shell/chips',
    part: any(Chips),
    width: 640,
    height: 60,
    states: ['one', 'several'],
    view: (state) => ({
      filter: {
        ...NO_FILTER,
        categories: ['theft', 'robbery'],
        ...(state === 'several'
          ? { period: YEAR, hours: { from: 22, to: 6 }, weekdays: [5, 6], districts: ['almaly'], inPublic: true }
          : {}),
      },
      ...(state === 'several' ? { compare: 'last-year' as const } : {}),
    }),
  }),
  part({
    id: 'shell/place',
    part: any(PlaceCard),
    props: () => ({
      selection: SOMEWHERE,
      anchor: null,
      map: { width: 420, height: 1500 },
      taken: 0,
      onreveal: nothing,
      onfocusback: nothing,
    }),
    layout: 'screen',
    height: 1500,
    view: () => ({
      ...inRoom('layers'),
      selection: SOMEWHERE,
      settings: { ...USUAL_SETTINGS, place: { ...USUAL_SETTINGS.place, radiusM: 1500 } },
      filter: { ...NO_FILTER, period: YEAR },
      compare: 'last-year',
    }),
    states: ['data', 'nothing'],
  }),
  part({
    id: 'shell/place-district',
    part: any(PlaceCard),
    props: () => ({
      selection: SOMEWHERE,
      anchor: null,
      map: { width: 420, height: 1400 },
      taken: 0,
      onreveal: nothing,
      onfocusback: nothing,
    }),
    layout: 'screen',
    height: 1400,
    view: () => ({
      ...inRoom('layers'),
      selection: SOMEWHERE,
      chosen: { kind: 'district', id: 'almaly' },
      filter: { ...NO_FILTER, period: YEAR },
      compare: 'last-year',
    }),
    states: ['data', 'nothing'],
  }),
  part({
    id: 'shell/missing-file',
    part: any(MissingFiles),
    props: () => ({ onfiles: nothing }),
    layout: 'room',
    view: () => ({ dataset: 'own-0', areas: 'areas-0' }),
    states: ['data'],
  }),
  part({
    id: 'shell/other-tab',
    part: any(OtherTab),
    states: ['data'],
    steps: [
      ({ session }) => {
        const info = {
          ...session.datasets[0],
          id: 'own-0',
          kind: 'incidents',
          title: 'register.csv',
          rows: 1234,
        } as const;
        session.heard = [
          { news: 'added', info },
          { news: 'removed', info: { ...info, id: 'own-1', title: 'register-2018.csv' } },
        ];
      },
    ],
  }),
  part({
    id: 'shell/drop',
    part: any(DropZone),
    props: () => ({ onfiles: nothing }),
    layout: 'screen',
    height: 200,
    states: ['data'],
    steps: [hoverWithFile],
  }),
  part({
    id: 'shell/carry',
    part: any(CarryFigures),
    layout: 'room',
    view: () => inRoom('siting'),
    states: ['data'],
    steps: [
      suggest,
      ({ session: { siting } }) => siting.take(siting.plan[0].id),
      ({ session: { siting } }) => siting.drag.to(SOMEWHERE),
    ],
  }),
  part({ id: 'shell/period', part: any(PeriodBar), width: 720, states: ['data', 'nothing'] }),
  part({
    id: 'shell/presets',
    part: any(PeriodPresets),
    // Its last five days are still arriving, and of the year before there is nothing.
    props: () => ({
      register: { ...REGISTER, span: YEAR, extent: YEAR, completeToMs: YEAR.toMs - 5 * 86_400_000, gaps: [] },
    }),
    layout: 'screen',
    width: 560,
    height: 480,
    states: ['data'],
    steps: [(_open: Open, box: HTMLElement): void => box.querySelector<HTMLElement>('[popover]')?.showPopover()],
  }),
];

/** Files to look at, in the form that a registry exports them. */
const FILES: Readonly<Record<string, string>> = {
  data: 'date,lon,lat\n2021-03-01,76.93,43.25\n2021-03-02,76.94,43.24\n2021-03-03,76.92,43.26',
  quarantine: 'date,lon,lat\n2021-03-01,76.93,43.25\n2021-03-02,16.94,43.24\nsoon,76.92,43.26',
  question: 'date,x,y\n2021-03-01,656000,4790000\n2021-03-02,656100,4790100',
  swapped: 'date,lon,lat\n2021-03-01,43.25,76.93\n2021-03-02,43.24,76.94\n2021-03-03,43.26,76.92',
  words:
    'date,lon,lat,category\n2021-03-01,76.93,43.25,theft\n2021-03-02,76.94,43.24,odd thing\n2021-03-03,76.92,43.26,odd thing',
  elsewhere: 'date,lon,lat\n2021-03-01,150.4,-31.6\n2021-03-02,150.41,-31.61\n2021-03-03,150.42,-31.58',
  refused: 'neither,of,these\n1,2,3',
};

/** On no map. */
const INVENTED: OwnCity = {
  id: 'invented-bay-1a2b3',
  name: 'Invented Bay',
  timeZone: 'Australia/Lord_Howe',
  utmZone: 56,
  isSouth: true,
  box: [150.3, -31.7, 150.5, -31.5],
  hull: [],
  districts: null,
};

const dialogs = [
  part({
    id: 'dialogs/cities',
    part: any(CitiesPanel),
    props: () => ({ kept: [INVENTED] }),
    layout: 'room',
    states: ['data'],
  }),
  part({
    id: 'dialogs/unknown-city',
    part: any(UnknownCity),
    props: ({ session }) => ({ id: INVENTED.id, locale: session.view.locale }),
    width: 800,
    height: 400,
    states: ['data'],
  }),
  part({
    id: 'dialogs/ground-question',
    part: any(GroundQuestion),
    props: () => ({ file: new File(['{}'], 'streets.geojson'), onanswer: nothing }),
    width: 800,
    height: 400,
    states: ['data'],
  }),
  part({
    id: 'dialogs/export',
    part: any(ExportDialog),
    props: () => ({ grabMap: null, onclose: nothing, onprint: nothing }),
    width: 800,
    height: 540,
    states: ['data', 'nothing'],
  }),
  ...Object.entries(FILES).map(([name, text]) =>
    part({
      id: `dialogs/import-${name}`,
      part: any(ImportDialog),
      props: () => ({ file: new File([text], 'sample.csv'), onclose: nothing }),
      width: 800,
      height: 540,
      states: ['data'],
    }),
  ),
  part({
    id: 'dialogs/import-how',
    part: any(ImportDialog),
    props: () => ({ file: new File([FILES['quarantine']], 'sample.csv'), onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
    steps: [
      (_, box) => box.querySelector('summary')?.click(),
      (_, box) => box.querySelector<HTMLElement>('[aria-expanded]')?.click(),
      (_, box) => box.querySelector('details')?.scrollIntoView(),
    ],
  }),
  part({
    id: 'dialogs/dataset-file',
    part: any(DatasetFile),
    props: ({ session }) => ({ dataset: { ...session.incidentDatasets[0], title: 'registry.csv' }, onclose: nothing }),
    width: 800,
    height: 400,
    states: ['data'],
  }),
  part({
    id: 'dialogs/import-report',
    part: any(ImportReports),
    props: () => ({ dataset: 'own-0', onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
  }),
  part({
    id: 'dialogs/import-done',
    part: any(ImportDone),
    props: () => ({
      dataset: 'own-0',
      file: 'registry.csv',
      rows: { added: 1180, changed: 0, rejected: 12 },
      insteadOf: null,
      onclose: nothing,
    }),
    layout: 'room',
    states: ['data'],
  }),
  part({
    id: 'dialogs/publish',
    part: any(PublishDialog),
    props: ({ session }) => ({ dataset: session.incidentDatasets[0], onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
  }),
  part({
    id: 'dialogs/publish-own',
    part: any(PublishDialog),
    props: ({ session }) => ({ dataset: { ...session.incidentDatasets[0], status: 'imported' }, onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
  }),
  part({
    id: 'dialogs/note',
    part: any(NoteFallback),
    props: ({ session }) => ({ text: sitingWords[session.view.locale].room.caution, onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
  }),
  part({
    id: 'dialogs/about',
    part: any(AboutDialog),
    props: () => ({ onclose: nothing }),
    width: 800,
    height: 540,
    states: ['data'],
  }),
];

const screens = [
  part({
    id: 'screens/desktop',
    part: any(Planner),
    props: ({ session }) => ({ dark: session.view.theme === 'dark' }),
    layout: 'screen',
    hasLivingMap: true,
    width: 1024,
    height: 640,
    states: ['data'],
  }),
  part({
    id: 'screens/two-maps',
    part: any(Planner),
    props: ({ session }) => ({ dark: session.view.theme === 'dark' }),
    layout: 'screen',
    hasLivingMap: true,
    view: () => ({ filter: { ...NO_FILTER, period: YEAR }, compare: 'last-year' as const, twoMaps: true }),
    width: 1024,
    height: 640,
    states: ['data'],
  }),
  part({
    id: 'screens/phone',
    part: any(Planner),
    props: ({ session }) => ({ dark: session.view.theme === 'dark' }),
    layout: 'screen',
    width: 390,
    height: 844,
    states: ['data', 'nothing'],
  }),
  part({
    id: 'screens/opening',
    part: any(Planner),
    layout: 'screen',
    width: 390,
    height: 500,
    states: ['opening', 'failed'],
  }),
];

/** Places that a plan keeps in mind: proposed, sure, and ruled out. */
const SITES: View['siting']['sites'] = (['proposed', 'checked', 'impossible'] as const).map((state, k) => ({
  id: `point:${76.9 + k * 0.02},43.25`,
  lon: 76.9 + k * 0.02,
  lat: 43.25,
  state,
  reason: null,
  note: '',
}));
const planned = { siting: { setup: FIRST_SETUP, sites: SITES } };

const siting = [
  part({
    id: 'siting/site',
    part: any(PlanTable),
    layout: 'room',
    view: () => inRoom('siting'),
    states: ['data'],
    steps: [suggest, ({ session: { siting } }) => siting.toggle(siting.plan[0].id)],
  }),
  part({
    id: 'siting/ruled-out',
    part: any(RuledOut),
    layout: 'room',
    view: () => ({ ...inRoom('siting'), ...planned }),
    states: ['data'],
    steps: [
      ({ session: { siting } }) => siting.mark(SITES[0].id, { state: 'impossible', reason: null }),
      ({ session: { siting } }) => siting.toggle(SITES[0].id),
    ],
  }),
  part({
    id: 'siting/doubts',
    part: Doubts,
    layout: 'room',
    view: () => ({ ...inRoom('siting'), selection: SOMEWHERE }),
    states: ['data', 'nothing'],
    steps: [suggest, askAll, unfold],
  }),
  part({
    id: 'siting/plan',
    part: any(Room),
    props: () => ({ room: 'siting', onfiles: nothing }),
    layout: 'room',
    view: () => inRoom('siting'),
    states: ['data'],
    steps: [suggest, unfold],
  }),
  part({
    id: 'siting/scenarios',
    part: any(Room),
    props: () => ({ room: 'scenarios', onfiles: nothing }),
    layout: 'room',
    view: () => inRoom('scenarios'),
    states: ['data'],
    steps: [
      suggest,
      ({ scenarios }) => scenarios.saveAs('1'),
      ({ session }) => session.siting.ask({ count: 3 }),
      suggest,
      ({ scenarios }) => scenarios.saveAs('2'),
      // Both are of one moment of the still clock: their order would be that of chance.
      async ({ scenarios }) => {
        await scenarios.load();
        scenarios.list = scenarios.list.toSorted((a, b) => b.name.localeCompare(a.name));
        scenarios.chosen = scenarios.list.slice(0, 2).map(({ id }) => id);
      },
    ],
  }),
  part({
    id: 'rooms/bulletin',
    part: any(Bulletin),
    layout: 'part',
    width: 900,
    height: 1200,
    view: () => inRoom('change'),
    states: ['data'],
    steps: [({ session }) => session.store.cover('bulletin')],
  }),
  part({
    id: 'siting/report',
    part: any(Report),
    layout: 'part',
    width: 900,
    height: 540,
    view: () => inRoom('siting'),
    states: ['data'],
    steps: [suggest, ({ report }) => report.open()],
  }),
];

/** Single incidents are drawn near the ground alone. */
const NEAR: Readonly<Partial<Record<LayerId, number>>> = { incidents: POINTS_ZOOM };

/** Every layer of the planner's map that can be switched, each by itself on the bare ground. */
const layers = onOneMap(
  'layers',
  SWITCHED.filter(({ maps }) => maps.includes('planner')).map(({ id }) => id),
  (id) => ({
    layers: [id],
    filter: { ...NO_FILTER, period: YEAR },
    compare: 'last-year',
    districtMeasure: 'count',
    ...planned,
    camera: { lon: 76.93, lat: 43.25, zoom: NEAR[id] ?? 11 },
  }),
);

export const entries: readonly Entry[] = [
  ...rooms,
  ...notes,
  ...siting,
  ...shell,
  ...dialogs,
  ...controls,
  ...layers,
  ...screens,
];
