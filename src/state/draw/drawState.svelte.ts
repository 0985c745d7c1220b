import { areaM2, DRAWN_LIMITS, isSameGround, lengthM, middleOf, perimeterM, type DrawnShape } from '../../domain/drawn';
import type { DrawnGround, Ground } from '../../domain/drawnGround';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import type { DrawnPicture } from '../../map/mapData';
import type { DragOut } from '../../map/view';
import { LiveAnswer } from '../query/liveAnswer.svelte';
import type { Session } from '../session.svelte';
import type { Asks } from '../../workers/api';
import type { AnswerOf } from '../../questions/answers';
import type { View } from '../view/view';
import { sidesOf } from '../map/mapFiles';
import { closableGrounds, isClosed } from './closedGround';
import { groundOf, outlineOf, partsOf, pointsUnder, press, type Tool } from './drawing';
import { groundsOfMask } from '../../domain/studyMask';
import { isStudied, restudied } from './studyGround';
import { isWhole, makesCorner, moved, nudged, withCorner, withoutCorner, type Handle } from './editing';

/** What a shape can be used for beside being asked about. */
const SHAPE_USES = ['filter', 'study', 'closed'] as const;
export type ShapeUse = (typeof SHAPE_USES)[number];

/**
 * Drawing on the map: the shape under the hand, the one of the kept ones that is chosen, and what was recorded inside
 * it. The shapes themselves are the view's.
 */
export class DrawState {
  tool: Tool | null = $state(null);
  points: readonly LonLat[] = $state.raw([]);
  pointer: LonLat | null = $state.raw(null);
  chosen: number | null = $state(null);
  /** What of the chosen shape the hand holds, and the shape as it would be if it let go now. */
  held: { readonly handle: Handle; readonly ground: DrawnGround } | null = $state.raw(null);
  /** The corner of the chosen shape that was taken last: it can be removed. */
  corner: number | null = $state(null);
  /** Why the last change of the shape was not made. */
  refused: 'crossed' | 'few' | null = $state(null);
  readonly inside: LiveAnswer<Asks['place']['question'], AnswerOf<'place'>>;
  #gone: {
    readonly name: string;
    readonly number: number;
    readonly before: View;
    readonly after: View;
  } | null = $state.raw(null);
  #missM = $state(0);
  #isLastByKey = false;
  /** The drag under way set the first point. */
  #isBegun = false;
  readonly #session: Session;

  /** Call during a component's initialisation. */
  constructor(session: Session) {
    this.#session = session;
    this.inside = new LiveAnswer<Asks['place']['question'], AnswerOf<'place'>>(
      () => {
        const { query } = session;
        const ground = this.shape?.ground;
        // Ground that is asked for stands in place of the filter's own: the two together would be a third.
        return query && ground
          ? {
              ...query,
              filter: { ...query.filter, near: null, within: null },
              at: middleOf(ground),
              ground: { drawn: ground },
              areas: null,
            }
          : null;
      },
      (q, job) => session.api.ask('place', q, job.id, job.tell),
      (jobId) => void session.api.cancel(jobId),
    );
  }

  get shapes(): readonly DrawnShape[] {
    return this.#session.view.shapes;
  }

  readonly shape: DrawnShape | null = $derived.by(() =>
    this.chosen === null ? null : (this.shapes[this.chosen] ?? null),
  );

  readonly isFull: boolean = $derived.by(() => this.shapes.length >= DRAWN_LIMITS.shapes);

  /** The points with the one under the pointer. */
  readonly #corners: readonly LonLat[] = $derived.by(() =>
    this.tool === null ? [] : pointsUnder(this.tool, this.points, this.pointer, this.#missM),
  );

  /** The same, as a shape if they are one already. */
  readonly draft: DrawnGround | null = $derived.by(() =>
    this.tool === null ? null : groundOf(this.tool, this.#corners),
  );

  /** What lies on the map: the kept shapes and the one under the hand. */
  readonly picture: DrawnPicture = $derived.by(() => [
    ...this.shapes.flatMap((shape, k) =>
      shape.isHidden
        ? []
        : [drawnOf((k === this.chosen && this.held?.ground) || shape.ground, shape.name, k === this.chosen)],
    ),
    // What the filter goes by is seen, drawn or not: a smoothed spot reaches beyond it.
    ...this.#filterGrounds()
      .filter((ground) => !this.shapes.some((shape) => isSameGround(shape.ground, ground)))
      .map((ground) => drawnOf(ground, '', false)),
    ...this.#cardGround(),
    // Closed ground of a scenario, of which no shape is kept.
    ...closableGrounds(this.#session)
      .slice(this.shapes.length)
      .map(({ ground }) => drawnOf(ground, '', false)),
    ...(this.points.length > 0
      ? [
          {
            ...(this.draft
              ? drawnOf(this.draft, '', true)
              : {
                  name: '',
                  ring: null,
                  line: this.#corners.length > 1 ? this.#corners : null,
                  radiusM: 0,
                  isChosen: true,
                }),
            corners: this.points,
          },
        ]
      : []),
  ]);

  /** Ground on which no new post may stand, drawn, of the user's own areas or districts left out, as a MultiPolygon. */
  readonly closed: LonLatMultiPolygon = $derived.by(() => [
    ...closableGrounds(this.#session)
      .filter(({ isClosed }) => isClosed)
      .flatMap(({ ground }) => {
        const isHeld = this.held !== null && this.shape !== null && isSameGround(ground, this.shape.ground);
        return partsOf(isHeld && this.held ? this.held.ground : ground).map((ring) => [ring]);
      }),
    ...this.#session.forbiddenAreas.flatMap(({ geometry }) => geometry),
    ...this.#session.districts
      .filter(({ id }) => !(this.#session.siting.setup.districts?.includes(id) ?? true))
      .flatMap(({ geometry }) => geometry),
  ]);

  /** Metres along the points so far, the pointer's included. */
  readonly lengthM: number = $derived.by(() => (this.points.length > 0 ? lengthM(this.#corners) : 0));

  /** The pointer is over a place, which a hand may miss by so many metres. */
  point(at: LonLat, missM: number): void {
    this.pointer = at;
    this.#missM = missM;
  }

  begin(tool: Tool): void {
    this.tool = this.tool === tool ? null : tool;
    this.forget();
    this.points = [];
    this.pointer = null;
    this.choose(null);
    this.#session.store.look({ selection: null });
  }

  /** Opens a kept shape by its number, or closes the one that is open. */
  choose(k: number | null): void {
    this.chosen = k;
    this.held = null;
    this.corner = null;
    this.refused = null;
  }

  /** A press on the map; `nearM` = metres that a hand may miss a point by. */
  press(at: LonLat, nearM: number, isByKey = false): void {
    if (this.tool === null) return;
    this.#isLastByKey = isByKey;
    const { points, ground } = press(this.tool, this.points, at, nearM);
    this.points = points;
    if (ground) this.#keep(ground);
  }

  /** The last point was set by a pointer: Enter ends the shape and sets none where nobody points. */
  get isByHand(): boolean {
    return this.points.length > 0 && !this.#isLastByKey;
  }

  /** Whether what is in hand can be dragged out; by presses it is drawn too. */
  get isDraggedOut(): boolean {
    return this.tool === 'circle' || this.tool === 'rectangle';
  }

  /** From its middle or corner, or from that which was pressed before, to where the hand lets go. */
  dragOut({ phase, at }: DragOut, nearM: number): void {
    if (!this.isDraggedOut) return;
    if (phase === 'start') {
      this.#isBegun = this.points.length === 0;
      if (this.#isBegun) this.press(at, nearM);
    } else if (phase === 'move') this.pointer = at;
    else if (phase === 'end') this.press(at, nearM);
    else {
      this.pointer = null;
      if (this.#isBegun) this.points = [];
    }
  }

  /** The shape as it stands, where it is one. */
  finish(): void {
    // Of two points the second is where the pointer is.
    const ground = this.isDraggedOut ? this.draft : this.tool && groundOf(this.tool, this.points);
    if (ground) this.#keep(ground);
  }

  back(): void {
    this.points = this.points.slice(0, -1);
  }

  cancel(): void {
    this.tool = null;
    this.points = [];
    this.pointer = null;
  }

  add(ground: DrawnGround): void {
    this.#keep(ground);
  }

  #keep(ground: DrawnGround): void {
    this.cancel();
    if (this.isFull) return;
    const chosen = this.shapes.length;
    this.#session.store.change({ shapes: [...this.shapes, { name: '', ground, isHidden: false }] }, { alone: true });
    this.choose(chosen);
  }

  /** A hand takes hold of the chosen shape. */
  take(handle: Handle): void {
    const { shape } = this;
    if (!shape) return;
    this.refused = null;
    this.corner = handle.kind === 'corner' ? handle.index : null;
    this.held = { handle, ground: shape.ground };
  }

  /** What is held is now over a place. */
  drag(to: LonLat): void {
    const { held, shape } = this;
    if (held && shape) this.held = { ...held, ground: moved(shape.ground, held.handle, to) };
  }

  /** Whether the shape under the hand is none as it is: its edges cross. */
  readonly isCrossed: boolean = $derived.by(() => this.held !== null && !isWhole(this.held.ground));

  /** The hand lets go: a step of undo, unless no shape would be left. */
  drop(): void {
    const { held, shape } = this;
    this.held = null;
    if (!held || !shape || isSameGround(held.ground, shape.ground)) return;
    if (this.#edit(held.ground) && makesCorner(shape.ground, held.handle)) this.corner = held.handle.index + 1;
  }

  /** Puts back what is held. */
  release(): void {
    this.held = null;
  }

  /** Moves a handle by metres to the east and north, by keys; presses in quick succession are one step of undo. */
  nudge(handle: Handle, eastM: number, northM: number): void {
    const { shape } = this;
    if (shape) this.#edit(nudged(shape.ground, handle, eastM, northM), false);
  }

  /** Makes a corner in the middle of a side and chooses it. */
  addCorner(side: number): void {
    const { shape } = this;
    if (!shape || !this.#edit(withCorner(shape.ground, side))) return;
    this.corner = side + 1;
  }

  removeCorner(index: number): void {
    const { shape } = this;
    if (!shape) return;
    const ground = withoutCorner(shape.ground, index);
    if (ground === null) this.refused = 'few';
    else if (this.#edit(ground)) this.corner = null;
  }

  /** False where the new ground would be none: then all stays as it is, and is said. */
  #edit(ground: DrawnGround, alone = true): boolean {
    this.refused = isWhole(ground) ? null : 'crossed';
    if (this.refused === null) this.change({ ground }, { alone });
    return this.refused === null;
  }

  /** What the chosen shape is used for goes with it: a filter, ground without posts. */
  change(patch: Partial<DrawnShape>, { alone = false }: { readonly alone?: boolean } = {}): void {
    const { shape } = this;
    if (!shape) return;
    this.#session.store.change(
      {
        ...(patch.ground ? this.#usesOf(shape.ground, patch.ground) : {}),
        shapes: this.shapes.map((one, k) => (k === this.chosen ? { ...one, ...patch } : one)),
      },
      { alone },
    );
  }

  /** Draws a shape no more, or again: what it is used for holds either way, and its chip says so. */
  toggleHidden(k: number): void {
    const shapes = this.shapes.map((one, i) => (i === k ? { ...one, isHidden: !one.isHidden } : one));
    this.#session.store.change({ shapes }, { alone: true });
    this.held = null;
  }

  /** What a shape is used for. */
  usesOf({ ground }: DrawnShape): readonly ShapeUse[] {
    const { view, siting } = this.#session;
    const { within } = view.filter;
    const uses: Readonly<Record<ShapeUse, boolean>> = {
      filter: within !== null && isSameGround(within, ground),
      study: isStudied(view, ground),
      closed: isClosed(siting.setup.closedGround, ground),
    };
    return SHAPE_USES.filter((use) => uses[use]);
  }

  /** The shape that was removed last, by its name and number, until something else is done; undo has it still. */
  get removed(): { readonly name: string; readonly number: number } | null {
    const gone = this.#gone;
    const { mode, selection } = this.#session.view;
    return gone &&
      gone.after.shapes === this.shapes &&
      gone.after.mode.room === mode.room &&
      gone.after.selection === selection
      ? gone
      : null;
  }

  /** Says no more of the shape that was removed. */
  forget(): void {
    this.#gone = null;
  }

  /** Puts the shape that was removed last back, with all it was used for that has not been set anew since. */
  putBack(): void {
    const gone = this.#gone;
    if (!gone || this.removed === null) return;
    const { view, store } = this.#session;
    const { before, after } = gone;
    store.change(
      {
        ...(view.filter === after.filter ? { filter: before.filter } : {}),
        ...(view.settings === after.settings ? { settings: before.settings } : {}),
        ...(view.siting === after.siting ? { siting: before.siting } : {}),
        shapes: before.shapes,
      },
      { alone: true },
    );
    this.choose(gone.number - 1);
  }

  /** Ground that is no longer drawn neither filters nor closes: it would do so unseen. */
  remove(): void {
    const { shape, chosen } = this;
    if (!shape || chosen === null) return;
    const before = this.#session.view;
    const shapes = this.shapes.filter((_, k) => k !== this.chosen);
    const isDrawnTwice = shapes.some(({ ground }) => isSameGround(ground, shape.ground));
    const uses = isDrawnTwice ? {} : this.#usesOf(shape.ground, null);
    this.#session.store.change({ ...uses, shapes }, { alone: true });
    this.#gone = { name: shape.name, number: chosen + 1, before, after: this.#session.view };
    this.choose(null);
  }

  /** The cell or the strip along a line whose figures stand on the card. */
  #cardGround(): DrawnPicture {
    const { view, thing, screen, mapFiles } = this.#session;
    if (!view.selection || view.settings.place.radiusM !== null) return [];
    const ground = thing?.ground ?? screen.cells;
    if (!ground || 'area' in ground || 'radiusM' in ground) return [];
    if (!('drawn' in ground)) return [drawnOf({ kind: 'cell', at: view.selection, ...ground }, '', true)];
    const stretch = thing && 'stretch' in thing.is ? thing.is.stretch : null;
    // The line of its own year: through the middle it would light a half of each.
    const side = stretch ? sidesOf(mapFiles.stretches ?? [])(stretch.year) : 0;
    return [{ ...drawnOf(ground.drawn, '', true), side }];
  }

  #filterGrounds(): readonly Ground[] {
    const { near, within } = this.#session.view.filter;
    const studied = groundsOfMask(this.#session.view.settings.density.mask);
    const around: readonly Ground[] = near ? [{ kind: 'circle', at: [near.lon, near.lat], radiusM: near.radiusM }] : [];
    return [...around, ...(within ? [within] : []), ...studied];
  }

  /** The view's uses of a ground with another in its place, or none. */
  #usesOf(old: DrawnGround, now: DrawnGround | null): Partial<View> {
    const { filter, siting } = this.#session.view;
    const { closedGround } = siting.setup;
    return {
      ...(filter.within && isSameGround(filter.within, old) ? { filter: { ...filter, within: now } } : {}),
      ...(isStudied(this.#session.view, old) ? restudied(this.#session.view, old, now) : {}),
      ...(isClosed(closedGround, old)
        ? {
            siting: {
              ...siting,
              setup: {
                ...siting.setup,
                closedGround: closedGround.flatMap((one) => (isSameGround(one, old) ? (now ?? []) : one)),
              },
            },
          }
        : {}),
    };
  }
}

const drawnOf = (ground: Ground, name: string, isChosen: boolean): DrawnPicture[number] => ({
  name,
  ring: outlineOf(ground),
  line: ground.kind === 'strip' ? ground.points : null,
  radiusM: ground.kind === 'strip' ? ground.radiusM : 0,
  isChosen,
});

/** What is measured of a ground on the city's plane. */
export interface Measured {
  readonly areaKm2: number;
  /** Along a line, metres. */
  readonly lengthM: number | null;
  /** Around any other ground, metres. */
  readonly perimeterM: number | null;
}

export const measureOf = (ground: DrawnGround): Measured => ({
  areaKm2: areaM2(ground) / 1e6,
  lengthM: ground.kind === 'strip' ? lengthM(ground.points) : null,
  perimeterM: perimeterM(ground),
});
