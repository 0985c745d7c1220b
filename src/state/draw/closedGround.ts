import { numbersOnClosed } from '../../domain/closedSites';
import { areaM2, DRAWN_LIMITS, isInsideAny, isSameGround } from '../../domain/drawn';
import type { DrawnGround } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import type { Session } from '../session.svelte';

/** Ground that is drawn, and whether new posts may stand on it. */
export interface ClosableGround {
  readonly ground: DrawnGround;
  /** As its shape is called; a closed ground of which no shape is kept goes by its size alone. */
  readonly name: string;
  readonly areaKm2: number;
  readonly isClosed: boolean;
}

/** Every shape of the view, and what is closed beside them: a scenario brings its own ground. */
export function closableGrounds({ view, t, siting }: Session): readonly ClosableGround[] {
  const { closedGround } = siting.setup;
  const shapes = view.shapes.map(({ name, ground }, k) => ({ ground, name: name || t.draw.unnamed(k + 1) }));
  const others = closedGround
    .filter((ground) => !view.shapes.some((shape) => isSameGround(shape.ground, ground)))
    .map((ground) => ({ ground, name: '' }));
  return [...shapes, ...others].map(({ ground, name }) => ({
    ground,
    name,
    areaKm2: areaM2(ground) / 1e6,
    isClosed: isClosed(closedGround, ground),
  }));
}

export const isClosed = (closed: readonly DrawnGround[], ground: DrawnGround): boolean =>
  closed.some((one) => isSameGround(one, ground));

/** Closes a ground to new posts or opens it again, a step of undo; as it is where no more fit into the address. */
export function closeGround({ store }: Session, ground: DrawnGround, close: boolean): void {
  const { siting } = store.view;
  const others = siting.setup.closedGround.filter((one) => !isSameGround(one, ground));
  const closedGround = close && others.length < DRAWN_LIMITS.shapes ? [...others, ground] : others;
  store.change({ siting: { ...siting, setup: { ...siting.setup, closedGround } } }, { alone: true });
}

/** Numbers of the plan's sites that stand where none may. */
export const sitesOnClosed = ({ siting }: Session): readonly number[] => numbersOnClosed(siting);

/** The closed ground that a place lies on, by the edge that plans are made with; null where posts may stand. */
export const closedUnder = (session: Session, [lon, lat]: LonLat): ClosableGround | null =>
  closableGrounds(session).find(({ ground, isClosed }) => isClosed && isInsideAny([ground])(lon, lat)) ?? null;
