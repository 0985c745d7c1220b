import { formatIsoDate } from '../../domain/clock';
import type { FirstPlace, FirstPlacesAnswer } from '../../domain/firstPlaces';
import { toLonLat } from '../../domain/projection';
import { LEAST_STAY, TOP_PERCENTS } from '../../domain/stability';
import type { FeatureCollection, Shape, Table } from '../../domain/table';
import { cellShapes, wholeCell } from '../../domain/cellShapes';

/** Whether a place is called uncertain; null where that is not said. */
export const isUncertain = ({ top }: FirstPlacesAnswer, { stays }: FirstPlace): boolean | null =>
  stays && stays[TOP_PERCENTS.indexOf(top)] < LEAST_STAY;

/** The places in rank order, by the middle of their incidents. */
export const firstPlacesTable = (answer: FirstPlacesAnswer): Table => ({
  header: [
    'rank',
    'x_m',
    'y_m',
    'lon',
    'lat',
    'incidents',
    'share',
    ...TOP_PERCENTS.map((percent) => `stays_top_${percent}`),
    'uncertain',
    'hours_from',
    'hours_to',
    'hours_share',
    'now',
    'before',
    'trend',
    'post',
    'post_m',
    'default_points',
  ],
  rows: answer.places.map((place, k) => {
    const [lon, lat] = answer.isPlane ? [null, null] : toLonLat(place.x, place.y).map((one) => Number(one.toFixed(6)));
    const { stays, hours, change, post, leans } = place;
    return [
      k + 1,
      place.x,
      place.y,
      lon,
      lat,
      place.incidents,
      place.share,
      ...TOP_PERCENTS.map((_, level) => stays?.[level] ?? null),
      isUncertain(answer, place) === null ? null : String(isUncertain(answer, place)),
      hours?.from ?? null,
      hours?.to ?? null,
      hours?.share ?? null,
      change?.now ?? null,
      change?.before ?? null,
      place.trend,
      post?.id ?? null,
      post?.distanceM ?? null,
      leans?.points ?? null,
    ];
  }),
});

/** The cell of each for the map with its rank on it, those that are uncertain hatched; `id` = which of the places. */
export function firstPlacesDrawn(answer: FirstPlacesAnswer): FeatureCollection {
  const cell = wholeCell(answer.shape, answer.sizeM);
  return {
    type: 'FeatureCollection',
    features: answer.places.flatMap((place, k): readonly Shape[] => {
      const geometry = cell(place.cellX, place.cellY);
      const id = String(k);
      const outline: Shape = { type: 'Feature', properties: { id, as: 'area', name: k + 1 }, geometry };
      return isUncertain(answer, place)
        ? [outline, { type: 'Feature', properties: { id, as: 'hatch' }, geometry }]
        : [outline];
    }),
  };
}

/** The same as shapes: the cell of each, whole. */
export const firstPlacesShapes = (answer: FirstPlacesAnswer): FeatureCollection =>
  cellShapes(firstPlacesTable(answer), wholeCell(answer.shape, answer.sizeM), (k) => [
    answer.places[k].cellX,
    answer.places[k].cellY,
  ]);

/** For programs: each place with its rank, and what all of them hold together. */
export function firstPlacesJson(answer: FirstPlacesAnswer): object {
  const { area: _area, outside: _outside, isPlane, places, compared, held, ground, chance, ...rest } = answer;
  return {
    ...rest,
    together: { share: held, ground, chance },
    compared: compared && {
      now: [compared.now.fromMs, compared.now.toMs].map(formatIsoDate),
      before: [compared.before.fromMs, compared.before.toMs].map(formatIsoDate),
    },
    places: places.map(({ near: _near, stays, ...place }, k) => {
      const [lon, lat] = toLonLat(place.x, place.y).map((one) => Number(one.toFixed(6)));
      return {
        rank: k + 1,
        ...(isPlane ? {} : { lon, lat }),
        ...place,
        stays: stays && Object.fromEntries(TOP_PERCENTS.map((percent, level) => [percent, stays[level]])),
        uncertain: isUncertain(answer, places[k]),
      };
    }),
  };
}
