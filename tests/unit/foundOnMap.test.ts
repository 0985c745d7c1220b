import { describe, expect, it } from 'vitest';
import { outlinesOf } from '../../src/analysis/clustering/outlines';
import { chainPaths } from '../../src/analysis/repeats/chainPaths';
import { longChains } from '../../src/analysis/repeats/longChains';
import type { ClusterAnswer } from '../../src/domain/clusters';
import { MOST_OF_CHAIN, type ChainsAnswer } from '../../src/domain/knox';
import { toLonLat } from '../../src/domain/projection';
import { LEAST_STABILITY_INCIDENTS, type StabilityAnswer } from '../../src/domain/stability';
import { LOCALES } from '../../src/i18n';
import { chains } from '../../src/questions/chains/question';
import { clusterJson, clusterShapes } from '../../src/questions/cluster/table';
import { cluster } from '../../src/questions/cluster/question';
import { stability } from '../../src/questions/stability/question';
import { foundAt, foundPicture, foundShapes, questionOnMap } from '../../src/state/map/found';
import type { ShownQuestion } from '../../src/questions';
import type { Locale } from '../../src/i18n';

const X = 650_000;
const Y = 4_790_000;
const at = (dx: number, dy: number) => toLonLat(X + dx, Y + dy);
const study = { mask: 'none', area: null, outside: 0, undated: 0, isPlane: false } as const;

/** Three incidents in one chain, not in the order of their days, and two of one day in another. */
const chainX = Float64Array.of(X + 200, X, X + 100, X + 5000, X + 5050);
const chainY = Float64Array.of(Y, Y, Y, Y, Y);
const chainDays = Float64Array.of(18_004, 18_000, 18_002, 18_001, 18_001);
const labels = Int32Array.of(0, 0, 0, 3, 3);
const found = longChains(labels, chainX, chainY, chainDays);
const chainsAnswer: ChainsAnswer = {
  ...study,
  distanceM: 200,
  days: 8,
  metric: 'euclidean',
  labels,
  chains: found,
  paths: chainPaths(found, labels, chainX, chainY, chainDays),
  near: [null, null],
  incidents: 5,
  areWholeDays: true,
};

const square = [0, 100].flatMap((dx) => [0, 100].map((dy) => [dx, dy] as const));
const clusterX = Float64Array.from([...square, [900, 900] as const], ([dx]) => X + dx);
const clusterY = Float64Array.from([...square, [900, 900] as const], ([, dy]) => Y + dy);
const clusterLabels = Int32Array.of(0, 0, 0, 0, -1);
const oneCluster = {
  label: 0,
  incidents: 4,
  fromDay: 18_000,
  toDay: 18_003,
  x: X + 50,
  y: Y + 50,
  extentM: 100,
};
const clusterAnswer: ClusterAnswer = {
  ...study,
  method: 'dbscan',
  epsM: 120,
  minPoints: 2,
  days: 7,
  labels: clusterLabels,
  core: Uint32Array.of(0, 1, 2, 3),
  incidents: 5,
  clusters: [oneCluster],
  outlines: outlinesOf([oneCluster], clusterLabels, clusterX, clusterY, 120),
  near: [null],
  areTooMany: false,
};

/** Two steady squares side by side, an uncertain one, and one that is never on top of this share. */
const stabilityAnswer: StabilityAnswer = {
  ...study,
  bandwidths: '300',
  cells: '100',
  runs: 10,
  seed: 1,
  top: '1',
  sizeM: 100,
  incidents: LEAST_STABILITY_INCIDENTS,
  pairs: 1,
  radiusM: 300,
  x: Float64Array.of(X, X + 100, X + 200, X + 300),
  y: Float64Array.of(Y, Y, Y, Y),
  share: Float64Array.of(1, 1, 1, 1),
  stays: [Uint16Array.of(8, 10, 7, 0), Uint16Array.of(10, 10, 9, 1), Uint16Array.of(10, 10, 10, 9)],
  squares: 400,
  ground: 400,
  places: [],
};

const general = (question: unknown): ShownQuestion => question as ShownQuestion;
const pictureOf = (question: unknown, answer: unknown, locale: Locale) => {
  const picture = foundPicture(general(question), answer, foundShapes(general(question), answer), locale);
  if (!picture) throw new Error('nothing is said of what is drawn');
  return picture;
};

describe.each(LOCALES)('what a question brings to the map, in %s', (locale) => {
  it.each([
    ['chains', chains, chainsAnswer],
    ['clusters', cluster, clusterAnswer],
    ['places that stay', stability, stabilityAnswer],
  ])('has a line of the legend for each way in which %s are drawn, and words for all that is felt', (_, of, answer) => {
    const { features, legend, words } = pictureOf(of, answer, locale);
    const drawn = new Set(features.features.flatMap(({ properties }) => properties?.['as'] ?? []));
    expect(new Set(legend.map(({ as }) => as))).toEqual(drawn);
    for (const { label } of legend) expect(label).not.toMatch(/undefined|NaN/);
    for (const { properties } of features.features)
      if (properties?.['id'] !== '') expect(words(String(properties?.['id']))).toMatch(/\S/);
    expect(words('999')).toBeNull();
  });

  it('says of a place what lies there, and of other ground nothing', () => {
    const clusters = pictureOf(cluster, clusterAnswer, locale);
    expect(foundAt(clusters, at(50, 50))).toContain('4');
    expect(foundAt(clusters, at(900, 900))).toBeNull();
    const lines = pictureOf(chains, chainsAnswer, locale);
    expect(foundAt(lines, at(150, 5))).toContain('3');
    expect(foundAt(lines, at(150, 60))).toBeNull();
  });
});

describe('what a question brings to the map', () => {
  it('is there in its own room alone', () => {
    expect(questionOnMap('cluster')?.id).toBe('cluster');
    expect(questionOnMap('hotspots')).toBeNull();
    expect(questionOnMap('layers')).toBeNull();
  });

  it('leads from each incident of a chain to the next in time', () => {
    expect(chainsAnswer.paths[0]?.map(([x]) => x - X)).toEqual([0, 100, 200]);
    const [line, start] = foundShapes(general(chains), chainsAnswer).features;
    expect(line.geometry).toMatchObject({ type: 'LineString' });
    expect(start.geometry).toMatchObject({ type: 'Point' });
  });

  it('leaves out a chain that would be a tangle, and the legend counts those that are drawn', () => {
    const n = MOST_OF_CHAIN + 1;
    const many = Float64Array.from({ length: n + 2 }, (_, i) => i);
    const of = Int32Array.from({ length: n + 2 }, (_, i) => (i < n ? 0 : n));
    const long = longChains(of, many, many, many);
    const paths = chainPaths(long, of, many, many, many);
    expect(paths.map((path) => path?.length ?? null)).toEqual([null, 2]);
    const { legend } = pictureOf(chains, { ...chainsAnswer, chains: long, paths }, 'en');
    expect(legend[0].label).toContain('1 of 2');
  });

  it('outlines a cluster in the file too, and keeps it out of the figures for programs', () => {
    const [shape] = clusterShapes(clusterAnswer).features;
    expect(shape.geometry).toMatchObject({ type: 'Polygon' });
    expect(shape.properties).toMatchObject({ cluster: 0, incidents: 4, extent_m: 100 });
    expect(Object.keys(clusterJson(clusterAnswer))).not.toContain('outlines');
  });

  it('draws one line around steady squares side by side, and hatches the uncertain one only', () => {
    const { features } = foundShapes(general(stability), stabilityAnswer);
    const lines = features.find(({ properties }) => properties?.['as'] === 'line')?.geometry;
    expect(lines?.type === 'MultiLineString' && lines.coordinates.length).toBe(6);
    expect(
      features.filter(({ properties }) => properties?.['as'] === 'hatch').map((one) => one.properties?.['id']),
    ).toEqual(['2']);
  });

  it('calls nothing steady or uncertain of too few incidents', () => {
    const few = { ...stabilityAnswer, incidents: LEAST_STABILITY_INCIDENTS - 1 };
    expect(pictureOf(stability, few, 'en')).toMatchObject({ features: { features: [] }, legend: [] });
  });
});
