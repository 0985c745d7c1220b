import type { AreaRow, DistrictsAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import type { Cell, FeatureCollection, Table } from '../../domain/table';

/**
 * The rates and the change stand beside the count they are of: where incidents lie outside the city, its row is not the
 * total.
 */
export function districtsTable(answer: DistrictsAnswer): Table {
  const change = (row: Pick<AreaRow, 'change' | 'noChange' | 'isLeftOut' | 'isOutside'>): readonly Cell[] => [
    row.change?.before,
    row.change?.difference,
    row.change?.ratio,
    row.change?.interval?.[0],
    row.change?.interval?.[1],
    row.change?.p,
    row.change?.word,
    row.change || row.isLeftOut || row.isOutside ? null : (row.noChange ?? answer.noChange),
  ];
  const {
    city: { count, areaKm2, perKm2, per100k, population, isCut },
  } = answer;
  const city: readonly Cell[] = [
    count,
    isCut ? null : areaKm2,
    perKm2,
    per100k,
    isCut ? null : population,
    ...change(answer.city),
    answer.fill?.filledDays,
    isCut ? 1 : 0,
    0,
  ];
  return {
    header: [
      'id',
      'count',
      'area_km2',
      answer.years === null && !answer.fill ? 'per_km2' : 'per_km2_year',
      'per_100k_year',
      'population_approximate',
      'before',
      'difference',
      'change_ratio',
      'change_low_95',
      'change_high_95',
      'change_p',
      'change_word',
      'no_change',
      'filled_days',
      'cut_by_ground',
      'left_out',
    ],
    rows: [
      ...answer.districts.map((d) => [
        d.id,
        d.count,
        d.areaKm2,
        d.perKm2,
        d.per100k,
        d.population,
        ...change(d),
        d.filledDays,
        d.isCut ? 1 : 0,
        d.isLeftOut || d.isOutside ? 1 : 0,
      ]),
      ['outside', answer.outside],
      ...(answer.overlap > 0 ? [['overlap', answer.overlap]] : []),
      ...(answer.city.count === answer.total
        ? [['total', ...city]]
        : [
            [answer.isOfStudied ? 'study_area' : 'city', ...city],
            ['total', answer.total],
          ]),
    ],
  };
}

/** Districts or areas as polygons carrying the table's figures. */
export function districtsShapes(answer: DistrictsAnswer, areas: readonly Area[]): FeatureCollection {
  const { header, rows } = districtsTable(answer);
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((area) => {
      const row = rows.find((r) => r[0] === area.id);
      if (!row) return [];
      const properties = Object.fromEntries(header.map((name, i) => [name, row[i] ?? null]));
      return [
        {
          type: 'Feature' as const,
          properties: { ...properties, name_kk: area.names.kk.nom, name_ru: area.names.ru.nom, name_en: area.names.en },
          geometry: { type: 'MultiPolygon', coordinates: area.geometry },
        },
      ];
    }),
  };
}
