import { weekdayOfDay } from '../../domain/clock';
import { cellToParent } from 'h3-js';
import { BANDS, CATEGORY_INDEXES, cityBox, WEEKDAY_INDEXES, type Box, type Days } from './box';
import { COARSE } from './cityCells';
import type { Boxes, Sum } from './boxes';

/** The city's cells of resolution 8 and the districts (ids) that each has ground or rows in. */
export type CellGround = ReadonlyMap<string, readonly string[]>;

/**
 * Every sum that follows from what the boxes are, whatever publications they stand in:
 *
 * - a cell is the sum of its parts in the districts it touches, or of the cells under it; the city is the sum of the
 *   cells, a district of the cells and parts in it;
 * - weekdays and three hours with those whose hour is not known are the whole; those of the districts are the city's; a
 *   weekday is the sum of its days;
 * - categories are the whole, districts the city;
 * - any stretch of days is the sum of the stretches it is cut into by all others of the same kind (the common
 *   refinement: a year of months, a month of days, a window that ends within a month of what it cuts off).
 *
 * Boxes that are needed for a sum and not there are added as parts.
 */
export function relate(boxes: Boxes, ground: CellGround): readonly Sum[] {
  const sums: Sum[] = [];
  const add = (total: Box, parts: readonly Box[]): void => {
    if (parts.length > 0) sums.push({ total: boxes.add(total), parts: parts.map((part) => boxes.add(part)) });
  };
  const districts = [
    ...new Set(
      boxes
        .series(({ district, cell }) => district !== null && cell === null)
        .flatMap((list) => list.map(({ district }) => district ?? '')),
    ),
  ];
  const ofDistricts = (box: Box): readonly Box[] => districts.map((district) => ({ ...box, district }));
  const ofCategories = (box: Box): readonly Box[] => CATEGORY_INDEXES.map((category) => ({ ...box, category }));
  const isPlain = ({ cell, weekday, band }: Box): boolean => cell === null && weekday === null && band === null;

  relateCells(boxes, ground, add);
  relateTimes(boxes, districts, add);

  const districtKinds = boxes.series(
    (box) => isPlain(box) && box.district !== null && typeof box.category === 'number',
  );
  for (const span of stretches(districtKinds.flat())) {
    for (const box of ofDistricts({ ...cityBox(span) })) add(box, ofCategories(box));
    for (const box of ofCategories(cityBox(span))) add(box, ofDistricts(box));
  }
  refine(districtKinds, add);

  const wholeDistricts = boxes.series((box) => isPlain(box) && box.district !== null && box.category === null);
  if (districts.length > 0)
    for (const span of stretches(wholeDistricts.flat())) add(cityBox(span), ofDistricts(cityBox(span)));
  refine(
    boxes.series((box) => isPlain(box) && box.district !== null && box.category === null),
    add,
  );

  const cityKinds = boxes.series((box) => isPlain(box) && box.district === null && typeof box.category === 'number');
  for (const span of stretches(cityKinds.flat())) add(cityBox(span), ofCategories(cityBox(span)));
  refine(
    boxes.series((box) => isPlain(box) && box.district === null && typeof box.category === 'number'),
    add,
  );
  refine(
    boxes.series((box) => isPlain(box) && box.district === null && box.category === null),
    add,
  );
  return sums;
}

type Add = (total: Box, parts: readonly Box[]) => void;

function relateCells(boxes: Boxes, ground: CellGround, add: Add): void {
  const spans = new Map<string, { readonly span: Days; readonly known: Set<string> }>();
  for (const { cell, from, to } of boxes.series(({ cell }) => cell !== null).flat()) {
    const own = spans.get(`${from}|${to}`) ?? { span: { from, to }, known: new Set<string>() };
    own.known.add(cell ?? '');
    spans.set(`${from}|${to}`, own);
  }
  const families = new Map<string, string[]>();
  for (const id of ground.keys())
    families.set(cellToParent(id, COARSE), [...(families.get(cellToParent(id, COARSE)) ?? []), id]);
  const districtsOf = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => ground.get(id) ?? [])),
  ];
  for (const { span, known } of spans.values()) {
    const inDistrict = new Map<string, Box[]>();
    const whole: Box[] = [];
    const box = (cell: string, district: string | null = null): Box => ({ ...cityBox(span), cell, district });
    /** A cell that no other known one is part of. */
    const least = (cell: string, touched: readonly string[]): void => {
      const parts = touched.map((district) => (touched.length > 1 ? box(cell, district) : box(cell)));
      if (touched.length > 1) add(box(cell), parts);
      touched.forEach((district, k) => inDistrict.set(district, [...(inDistrict.get(district) ?? []), parts[k]]));
    };
    for (const [parent, members] of families) {
      const isFine = members.some((id) => known.has(id));
      if (known.has(parent)) whole.push(box(parent));
      if (known.has(parent) && isFine)
        add(
          box(parent),
          members.map((id) => box(id)),
        );
      if (known.has(parent) && !isFine) least(parent, districtsOf(members));
      if (isFine) for (const id of members) least(id, ground.get(id) ?? []);
      // Ground on which nothing was counted when a publication was made has a count of 0 there.
      if (!known.has(parent)) whole.push(...members.map((id) => box(id)));
      if (!known.has(parent) && !isFine) for (const id of members) least(id, ground.get(id) ?? []);
    }
    add(cityBox(span), whole);
    for (const [district, parts] of inDistrict) add({ ...cityBox(span), district }, parts);
  }
}

function relateTimes(boxes: Boxes, districts: readonly string[], add: Add): void {
  const spansOf = (isWanted: (box: Box) => boolean): readonly Days[] => [
    ...new Map(
      boxes
        .series(isWanted)
        .flat()
        .map(({ from, to }) => [`${from}|${to}`, { from, to }]),
    ).values(),
  ];
  const cityTimes = new Set(
    spansOf(({ district, weekday, band }) => district === null && weekday !== null && typeof band === 'number').map(
      ({ from, to }) => `${from}|${to}`,
    ),
  );
  const withBands = new Set(
    spansOf(({ district, weekday, band }) => district !== null && weekday === null && typeof band === 'number').map(
      ({ from, to }) => `${from}|${to}`,
    ),
  );
  const withWeekdays = new Set(
    spansOf(({ district, weekday, band }) => district !== null && weekday !== null && band === 'known').map(
      ({ from, to }) => `${from}|${to}`,
    ),
  );
  for (const key of new Set([...cityTimes, ...withBands, ...withWeekdays])) {
    const [from, to] = key.split('|').map(Number);
    const city = cityBox({ from, to });
    const unknown: Box = { ...city, band: 'unknown' };
    const bands = BANDS.map((band): Box => ({ ...city, band }));
    const weekdays = WEEKDAY_INDEXES.map((weekday): Box => ({ ...city, weekday, band: 'known' }));
    const ofDistricts = (box: Box): readonly Box[] => districts.map((district) => ({ ...box, district }));
    add(unknown, ofDistricts(unknown));
    if (withBands.has(key) || cityTimes.has(key)) add(city, [...bands, unknown]);
    if (withWeekdays.has(key) || cityTimes.has(key)) add(city, [...weekdays, unknown]);
    if (cityTimes.has(key)) {
      for (const band of bands)
        add(
          band,
          WEEKDAY_INDEXES.map((weekday) => ({ ...band, weekday })),
        );
      for (const weekday of weekdays)
        add(
          weekday,
          BANDS.map((band) => ({ ...weekday, band })),
        );
    }
    if (withBands.has(key)) {
      for (const band of bands) add(band, ofDistricts(band));
      for (const district of ofDistricts(city))
        add(
          district,
          [...bands, unknown].map((box) => ({ ...box, district: district.district })),
        );
    }
    if (withWeekdays.has(key)) {
      for (const weekday of weekdays) add(weekday, ofDistricts(weekday));
      for (const district of ofDistricts(city))
        add(
          district,
          [...weekdays, unknown].map((box) => ({ ...box, district: district.district })),
        );
    }
    const days = Array.from({ length: to - from }, (_, k) => cityBox({ from: from + k, to: from + k + 1 }));
    if (!days.every((day) => boxes.numberOf(day) !== undefined)) continue;
    for (const weekday of WEEKDAY_INDEXES) {
      const whole: Box = { ...city, weekday };
      add(
        whole,
        days.filter((day) => weekdayOfDay(day.from) === weekday),
      );
      add(whole, [
        { ...whole, band: 'known' },
        { ...whole, band: 'unknown' },
      ]);
    }
    add(
      unknown,
      WEEKDAY_INDEXES.map((weekday) => ({ ...unknown, weekday })),
    );
  }
}

/** The stretches into which the ends of some spans cut all the days that they cover. */
function stretches(spans: readonly Days[]): readonly Days[] {
  const ends = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return ends.slice(1).flatMap((to, k) => {
    const from = ends[k];
    return spans.some((span) => span.from <= from && span.to >= to) ? [{ from, to }] : [];
  });
}

/**
 * Each span of a series as the sum of the longest others that fit into it one after another, down to the common
 * stretches.
 */
function refine(series: readonly (readonly Box[])[], add: Add): void {
  for (const own of series) {
    const cut = stretches(own).map((span): Box => ({ ...own[0], ...span }));
    const all = [...new Map([...own, ...cut].map((box) => [`${box.from}|${box.to}`, box])).values()];
    const starting = new Map<number, Box[]>();
    for (const box of all) starting.set(box.from, [...(starting.get(box.from) ?? []), box]);
    for (const box of all) {
      const parts: Box[] = [];
      for (let at = box.from; at < box.to;) {
        const fitting = (starting.get(at) ?? []).filter(({ to }) => to <= box.to && to - at < box.to - box.from);
        const longest = fitting.reduce<Box | null>((best, one) => (best && best.to >= one.to ? best : one), null);
        if (!longest) break;
        parts.push(longest);
        at = longest.to;
      }
      if (parts.length > 1) add(box, parts);
    }
  }
}
