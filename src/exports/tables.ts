import type { AreaRow, BinsAnswer, CoverageAnswer, DensityGrid, DistrictsAnswer } from '../domain/answers';
import type { Area } from '../domain/area';
import { toLonLat } from '../domain/projection';
import type { Post } from '../domain/post';
import type { Cell, FeatureCollection, Table } from '../domain/table';

/**
 * The rates and the change stand beside the count they are of: where incidents lie outside the city, its row is not the
 * total.
 */
export function districtsTable(answer: DistrictsAnswer): Table {
  const change = (row: Pick<AreaRow, 'change' | 'noChange'>): readonly Cell[] => [
    row.change?.before,
    row.change?.difference,
    row.change?.ratio,
    row.change?.interval?.[0],
    row.change?.interval?.[1],
    row.change?.p,
    row.change?.word,
    row.change ? null : (row.noChange ?? answer.noChange),
  ];
  const {
    city: { count, areaKm2, perKm2, per100k, population },
  } = answer;
  const city: readonly Cell[] = [
    count,
    areaKm2,
    perKm2,
    per100k,
    population,
    ...change(answer.city),
    answer.fill?.filledDays,
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
      ]),
      ['outside', answer.outside],
      ...(answer.overlap > 0 ? [['overlap', answer.overlap]] : []),
      ...(answer.city.count === answer.total
        ? [['total', ...city]]
        : [
            ['city', ...city],
            ['total', answer.total],
          ]),
    ],
  };
}

/**
 * Covered incidents and ground by district, the city last. `covered_at_most` adds what posts of unknown hours would
 * cover if they were open (the same as `covered` where no hours are asked about); the ground is of the `ground_posts`
 * that stand on `ground_day`, known to be open in all of the hours.
 */
export function coverageTable(answer: CoverageAnswer): Table {
  const rows = [...answer.districts, { id: 'city', ...answer.city }];
  const { hours, groundPosts, groundDay } = answer.counted;
  return {
    header: [
      'id',
      'radius_m',
      'incidents',
      'covered',
      'share',
      'covered_at_most',
      'share_at_most',
      'area_km2',
      'covered_km2',
      'area_share',
      'hours',
      'posts',
      'ground_posts',
      'ground_day',
    ],
    rows: rows.map((r) => [
      r.id,
      answer.radiusM,
      r.incidents,
      r.covered,
      r.share,
      r.coveredAtMost,
      r.shareAtMost,
      r.areaKm2,
      r.coveredKm2,
      r.areaShare,
      hours === null ? null : `${hours.from}-${hours.to}`,
      answer.posts,
      groundPosts,
      groundDay,
    ]),
  };
}

type GridOfValues = Pick<DensityGrid, 'values' | 'inside' | 'cols' | 'cellM' | 'originX' | 'originY' | 'unit'>;

/** Cells inside the mask whose value is not 0, with their centres; also for a difference of two densities. */
export function densityTable(grid: GridOfValues): Table {
  const rows: Cell[][] = [];
  for (let i = 0; i < grid.values.length; i++) {
    if (grid.inside[i] === 0 || grid.values[i] === 0) continue;
    const x = grid.originX + ((i % grid.cols) + 0.5) * grid.cellM;
    const y = grid.originY + (Math.floor(i / grid.cols) + 0.5) * grid.cellM;
    const [lon, lat] = toLonLat(x, y);
    rows.push([x, y, Number(lon.toFixed(6)), Number(lat.toFixed(6)), grid.values[i]]);
  }
  return { header: ['x_m', 'y_m', 'lon', 'lat', `density_${grid.unit.replaceAll('-', '_')}`], rows };
}

export function binsTable(answer: BinsAnswer): Table {
  return {
    header: ['shape', 'size_m', 'x_m', 'y_m', 'lon', 'lat', 'count', 'before'],
    rows: Array.from(answer.counts, (count, i) => {
      const [lon, lat] = toLonLat(answer.centreX[i], answer.centreY[i]);
      return [
        answer.shape,
        answer.sizeM,
        answer.centreX[i],
        answer.centreY[i],
        Number(lon.toFixed(6)),
        Number(lat.toFixed(6)),
        count,
        answer.before?.[i],
      ];
    }),
  };
}

/** Posts with the word for how exact their position is. */
export function postsTable(posts: readonly Post[]): Table {
  return {
    header: ['id', 'kind', 'name', 'lon', 'lat', 'position', 'opened_on', 'hours'],
    rows: posts.map((p) => [
      p.id,
      p.kind,
      p.name,
      p.lon,
      p.lat,
      p.position,
      p.openedOn,
      typeof p.hours === 'string' ? p.hours : `${p.hours.from}-${p.hours.to}`,
    ]),
  };
}

/** Districts or areas as polygons carrying the table's figures. */
export function districtsGeoJson(answer: DistrictsAnswer, areas: readonly Area[]): FeatureCollection {
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

/** Any table with lon and lat columns as points. */
export function pointsGeoJson({ header, rows }: Table): FeatureCollection {
  const lon = header.indexOf('lon');
  const lat = header.indexOf('lat');
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => ({
      type: 'Feature',
      properties: Object.fromEntries(
        header.map((name, i) => [name, row[i] ?? null]).filter(([name]) => name !== 'lon' && name !== 'lat'),
      ),
      geometry: { type: 'Point', coordinates: [row[lon], row[lat]] },
    })),
  };
}
