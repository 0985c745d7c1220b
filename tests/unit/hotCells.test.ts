import { describe, expect, it } from 'vitest';
import { findHotCells } from '../../src/analysis/hotspots/findHotCells';
import { globalMoran } from '../../src/analysis/hotspots/globalMoran';
import { latticeNeighbours } from '../../src/analysis/lattice/neighbourhood';
import { studyLattice } from '../../src/analysis/lattice/studyLattice';
import { leastTogether, type HotMethod, type HotspotsAnswer } from '../../src/domain/hotspots';
import { finish } from '../../src/domain/job';
import { toPlane } from '../../src/domain/projection';
import { LOCALES, messagesFor } from '../../src/i18n';
import { namedRows } from '../../src/map/legend';
import { hotspots } from '../../src/questions/hotspots/answer';
import { hotspotsManifest, hotspotsShapes, hotspotsTable } from '../../src/questions/hotspots/table';
import { words } from '../../src/questions/hotspots/words';
import { textOf } from '../../src/questions/question';
import { hotCellAt, hotFeatures, hotPicture } from '../../src/state/map/hotCells';

const [WEST, SOUTH] = [650_000, 4_790_000];
const USUAL: HotMethod = {
  shape: 'hexagon',
  sizeM: 250,
  stat: 'gistar',
  near: 'queen',
  weights: 'binary',
  fdr: 'bh',
  permutations: 199,
  seed: 1,
};

/** A square of four kilometres, one record in every third cell and `gathered` in the cell of its middle. */
function answerOf(gathered: number, method: Partial<HotMethod> = {}): HotspotsAnswer {
  const asked = { ...USUAL, ...method };
  const side = 4000;
  const ring = [0, 0, side, 0, side, side, 0, side, 0, 0].map((value, k) => value + (k % 2 === 0 ? WEST : SOUTH));
  const lattice = studyLattice({ rings: [Float64Array.from(ring)] }, asked.shape, asked.sizeM);
  const counts = Float64Array.from({ length: lattice.count }, (_, cell) => (cell % 3 === 0 ? 1 : 0));
  const middle = lattice.cellOf(WEST + side / 2, SOUTH + side / 2);
  counts[middle] = gathered;
  if (gathered === 0) counts.fill(0);
  const near = latticeNeighbours(lattice, asked.near);
  const all = lattice.share.reduce((a, b) => a + b, 0);
  const ground = lattice.share.map((share) => share / all);
  return {
    ...asked,
    ...finish(findHotCells({ counts, records: counts, ground }, near, asked)),
    mask: 'city',
    x: lattice.x,
    y: lattice.y,
    counts,
    incidents: counts.reduce((a, b) => a + b, 0),
    outside: 0,
    area: null,
    global: globalMoran(counts, near),
  };
}
const MIDDLE = [WEST + 2000, SOUTH + 2000] as const;
const en = { t: messagesFor('en'), locale: 'en' } as const;
const pictureOf = (answer: HotspotsAnswer, say: Parameters<typeof hotPicture>[2] = en) =>
  hotPicture(answer, hotFeatures(answer), say);

describe('hot and cold cells on the map', () => {
  it('are drawn where they are held, and nowhere else', () => {
    const answer = answerOf(60);
    const drawn = hotFeatures(answer).features.map(({ properties }) => [Number(properties?.['id']), properties?.['k']]);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(answer.counts.length / 4);
    for (const [cell, k] of drawn) expect(k).toBe(answer.held[cell] - 3);
    expect(drawn.map(([cell]) => cell)).toContain(hotCellAt(answer, MIDDLE));
  });

  it('are found by a place in any of them, and not beyond the study area', () => {
    for (const shape of ['hexagon', 'square'] as const) {
      const answer = answerOf(60, { shape });
      answer.counts.forEach((_, cell) => expect(hotCellAt(answer, [answer.x[cell], answer.y[cell] + 40])).toBe(cell));
      expect(hotCellAt(answer, [WEST - 900, SOUTH])).toBe(-1);
    }
  });

  it('have a legend of every class with its cells, which are all cells with those that are clear', () => {
    for (const stat of ['gistar', 'moran'] as const) {
      const answer = answerOf(60, { stat });
      const { legend } = pictureOf(answer);
      expect(legend.rows).toHaveLength(answer.classes.length - 1);
      const counted = [...legend.rows.map(({ label }) => label), legend.note ?? ''].map((label) =>
        Number(/: ([\d,]+) cell/.exec(label)?.[1].replace(',', '')),
      );
      expect(counted.reduce((a, b) => a + b, 0)).toBe(answer.counts.length);
      // Each class on its side of chance by a colour of its own side.
      for (const theme of ['light', 'dark'] as const)
        expect(new Set(namedRows(legend, theme, 1).map(({ colour }) => colour)).size).toBe(legend.rows.length);
    }
  });

  it('say the count, the class in words and the rate of false finds of the cell under the pointer', () => {
    const answer = answerOf(60);
    const picture = pictureOf(answer);
    const [count, of, q] = picture.words(hotCellAt(answer, MIDDLE)).split('\n');
    expect(count).toBe('60 recorded incidents');
    expect(of).toBe('The cell with its neighbours: more than chance (at 99\u00a0%)');
    expect(q).toBe('Rate of false finds: q < 0.001');
    expect(pictureOf(answerOf(60, { fdr: 'none' })).words(0)).toMatch(/By chance alone: p/);
    expect(picture.words(0)).toMatch(/as chance gives/);
  });

  it('are not drawn of too few records, where three languages say that nothing can be told', () => {
    const answer = { ...answerOf(60), incidents: 49 };
    expect(hotFeatures(answer).features).toEqual([]);
    for (const locale of LOCALES) {
      const picture = pictureOf(answer, { t: messagesFor(locale), locale });
      expect(picture.legend.rows).toEqual([]);
      expect(picture.legend.note).toBe(messagesFor(locale).hotCells.tooFew);
      expect(picture.words(0)).toContain(messagesFor(locale).hotCells.cannotTell);
      expect(picture.words(0)).not.toMatch(/NaN|q [=<]/);
      expect(words[locale].caution(answer)).not.toBe('');
      expect(words[locale].sentences(answer).map(textOf).join(' ')).not.toMatch(/95/);
    }
  });

  it('never call nine in ten a hot spot', () => {
    for (const locale of LOCALES) {
      const { classes } = messagesFor(locale).hotCells;
      expect(Object.values(classes).join(' ')).not.toMatch(/hot ?spot|очаг|шоғыр/i);
      const answer = answerOf(60);
      const paler = { ...answer, held: answer.held.map((one) => (one > 3 ? 4 : 3)) };
      expect(words[locale].sentences(paler)).not.toEqual(words[locale].sentences(answer));
    }
  });

  it('leave as whole cells with the figures of the table, and say how they were found', () => {
    const answer = answerOf(60);
    const { header, rows } = hotspotsTable(answer);
    const { features } = hotspotsShapes(answer);
    expect(features).toHaveLength(rows.length);
    features.forEach(({ properties, geometry }, cell) => {
      expect(Object.entries(properties)).toEqual(header.map((name, k) => [name, rows[cell][k]]));
      if (geometry?.type !== 'Polygon') throw new Error('no cell');
      const [ring] = geometry.coordinates as [number, number][][];
      expect(ring).toHaveLength(7);
      expect(ring[0]).toEqual(ring[6]);
      for (const [lon, lat] of ring) {
        const [x, y] = toPlane(lon, lat);
        expect(Math.hypot(x - answer.x[cell], y - answer.y[cell])).toBeCloseTo(250 / Math.sqrt(3), 0);
      }
    });
    expect(hotspotsManifest(answer)).toMatchObject({ hotspots: { stat: 'gistar', neighbours: 'queen', fdr: 'bh' } });
    expect(JSON.stringify(hotspotsManifest(answerOf(0)))).not.toContain('NaN');
  });

  it('are not said to be none where so few draws could name none', () => {
    const few = answerOf(60, { stat: 'moran', permutations: 99 });
    expect(few.held.every((one) => one === 0)).toBe(true);
    expect(leastTogether(few)).toBeGreaterThan(100);
    for (const locale of LOCALES) {
      const said = words[locale].sentences(few).map(textOf).join(' ');
      expect(said).toContain(String(leastTogether(few)));
      expect(said).not.toBe(
        words[locale]
          .sentences({ ...few, fdr: 'none' })
          .map(textOf)
          .join(' '),
      );
    }
    expect(leastTogether(answerOf(60))).toBe(1);
    expect(leastTogether({ ...few, fdr: 'by' })).toBeGreaterThan(leastTogether(few));
  });

  it('leave the worker with every array handed over once, whichever statistic was asked', () => {
    for (const stat of ['gistar', 'gi', 'moran'] as const) {
      const answer = answerOf(60, { stat });
      const cells = answer.counts.length;
      const transfer = [...(hotspots.buffers?.(answer) ?? [])] as ArrayBuffer[];
      expect(structuredClone(answer, { transfer }).held).toHaveLength(cells);
    }
  });

  it('say in every language that there is nothing to find where there is no record', () => {
    for (const locale of LOCALES) expect(words[locale].sentences(answerOf(0))).toHaveLength(1);
    expect(hotFeatures(answerOf(0)).features).toEqual([]);
  });
});
