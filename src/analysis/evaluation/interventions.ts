/** Posts, things of the user's own and drawn grounds as interventions: where, from which day, to which. */
import { dayOfIso } from '../../domain/clock';
import type { Intervention, InterventionGround } from '../../domain/evaluation';
import { cornersOf } from '../../domain/drawn';
import type { Ground } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import { interventions as kind } from '../../domain/kinds/interventions';
import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { nameOfThing, type Thing, type ThingShape } from '../../domain/thing';

/** Posts that stand or stood; one whose opening is not known has a day of NaN. Planned ones are none. */
export const postsAsInterventions = (posts: readonly Post[]): readonly Intervention[] =>
  posts
    .filter((post) => post.kind !== 'planned')
    .map(({ id, name, x, y, openedOn, position }) => ({
      id,
      name,
      ground: { kind: 'point', x, y },
      fromDay: openedOn === null ? NaN : dayOfIso(openedOn),
      toDay: null,
      isIllustrative: position === 'illustrative',
    }));

/** Things of the kind of interventions that have a place. */
export const thingsAsInterventions = (things: readonly Thing[]): readonly Intervention[] =>
  things.flatMap((thing): readonly Intervention[] => {
    if (!thing.shape) return [];
    const { from, to } = thing.values;
    return [
      {
        id: thing.id,
        name: nameOfThing(thing, kind.called),
        ground: groundOfShape(thing.shape),
        fromDay: typeof from === 'string' ? dayOfIso(from) : NaN,
        toDay: typeof to === 'string' ? dayOfIso(to) : null,
        isIllustrative: false,
      },
    ];
  });

/** How far a circle's corners lie from one another, of so many. */
const CORNERS = 72;

/** What was drawn, each in turn, with one first day and one last for all. */
export const groundsAsInterventions = (
  drawn: readonly { readonly name: string; readonly ground: Ground }[],
  fromDay: number,
  toDay: number | null,
): readonly Intervention[] =>
  drawn.map(({ name, ground }, k) => ({
    id: String(k + 1),
    name: name === '' ? null : name,
    ground: groundOfDrawn(ground),
    fromDay,
    toDay,
    isIllustrative: false,
  }));

function groundOfDrawn(ground: Ground): InterventionGround {
  if (ground.kind === 'circle') {
    const [x, y] = toPlane(...ground.at);
    const ring = Float64Array.from({ length: 2 * CORNERS + 2 }, (_, k) => {
      const turn = (2 * Math.PI * (k >> 1)) / CORNERS;
      return k % 2 === 0 ? x + ground.radiusM * Math.cos(turn) : y + ground.radiusM * Math.sin(turn);
    });
    return { kind: 'rings', rings: [ring] };
  }
  if (ground.kind === 'strip') return { kind: 'lines', lines: [onPlane(ground.points)] };
  const corners = cornersOf(ground);
  return { kind: 'rings', rings: [onPlane([...corners, corners[0]])] };
}

function groundOfShape(shape: ThingShape): InterventionGround {
  if (shape.type === 'Point') {
    const [x, y] = toPlane(...shape.coordinates);
    return { kind: 'point', x, y };
  }
  return shape.type === 'MultiLineString'
    ? { kind: 'lines', lines: shape.coordinates.map(onPlane) }
    : { kind: 'rings', rings: shape.coordinates.flat().map(onPlane) };
}

const onPlane = (points: readonly LonLat[]): Float64Array =>
  Float64Array.from(points.flatMap(([lon, lat]) => toPlane(lon, lat)));
