import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawPoisson, randomOf } from '../../src/analysis/chance/random';
import { toLonLat } from '../../src/domain/projection';
import { answer, folderWith, twin } from './twinRun';

type Pair = readonly [before: number, after: number];
const oracle = JSON.parse(readFileSync(new URL('../oracles/wdq_wdd_did.json', import.meta.url), 'utf8')) as {
  readonly wdq_cases: readonly {
    readonly R: Pair;
    readonly C: Pair;
    readonly D: Pair;
    readonly WDQ: number;
    readonly TNE: number;
  }[];
  readonly wdd_paper: Readonly<Record<'control' | 'treated' | 'disp_control' | 'disp_treated', Pair>> & {
    readonly computed: { readonly total: number; readonly se: number; readonly Z: number; readonly ci: Pair };
  };
  readonly wdd_time_weights: {
    readonly control: Pair;
    readonly treated: Pair;
    readonly total: number;
    readonly var: number;
  };
  readonly wdd_area_weights: {
    readonly area_weights: readonly [number, number, number, number];
    readonly computed: { readonly total: number; readonly se: number };
  };
  readonly wdd_harm: {
    readonly cases: readonly { readonly control: Pair; readonly treated: Pair; readonly weight: number }[];
    readonly published: { readonly total: number; readonly se: number; readonly Z: number };
  };
};
interface Counts {
  readonly wdd: {
    readonly estimate: number;
    readonly se: number;
    readonly z: number | null;
    readonly interval: Pair;
    readonly displacement: object | null;
  };
  readonly wdq: { readonly value: number | null; readonly isValid: boolean; readonly totalNetEffect: number | null };
}
const ofCounts = (csv: string, ...more: readonly string[]): Counts =>
  answer<Counts>(['evaluate', '--counts', 'wdd.csv', ...more], folderWith({ 'wdd.csv': csv }));
const { control, treated, disp_control, disp_treated, computed } = oracle.wdd_paper;

describe('evaluate of a table of counts', () => {
  test('meets the published counts, and those by time, area and harm', () => {
    const paper = ofCounts(
      `zone,before,after\ntarget,${treated}\ncontrol,${control}\nring,${disp_treated}\nring-control,${disp_control}\n`,
    );
    expect(paper.wdd.estimate).toBeCloseTo(computed.total, 6);
    expect(paper.wdd.se).toBeCloseTo(computed.se, 6);
    expect(paper.wdd.z).toBeCloseTo(computed.Z, 6);
    paper.wdd.interval.forEach((end, k) => expect(end).toBeCloseTo(computed.ci[k], 6));
    const timed = oracle.wdd_time_weights;
    const { wdd } = ofCounts(
      `zone,before,after\ntarget,${timed.treated}\ncontrol,${timed.control}\n`,
      '--time-before',
      '2',
      '--time-after',
      '1',
    );
    expect([wdd.estimate, wdd.se ** 2]).toEqual([timed.total, expect.closeTo(timed.var, 9)]);
    const [ofControl, ofTarget, ofRingControl, ofRing] = oracle.wdd_area_weights.area_weights;
    const sized = ofCounts(
      `zone;before;after;area\nTarget;${treated.join(';')};${ofTarget}\ncontrol;${control.join(';')};${ofControl}\nring;${disp_treated.join(';')};${ofRing}\nring control;${disp_control.join(';')};${ofRingControl}\n`,
    );
    expect(sized.wdd.estimate).toBeCloseTo(oracle.wdd_area_weights.computed.total, 6);
    expect(sized.wdd.se).toBeCloseTo(oracle.wdd_area_weights.computed.se, 6);
    const { cases, published } = oracle.wdd_harm;
    const rows = cases.flatMap((one) => [
      `target,${one.treated},${one.weight}`,
      `control,${one.control},${one.weight}`,
    ]);
    const harm = ofCounts(`zone,before,after,weight\n${rows.join('\n')}\n`);
    expect(harm.wdd.estimate).toBeCloseTo(published.total, 6);
    expect(harm.wdd.se).toBeCloseTo(published.se, 6);
    expect(harm.wdd.z).toBeCloseTo(published.Z, 6);
  });

  test('meets the quotient in every regime, and says where it says nothing', () => {
    for (const { R, C, D, WDQ, TNE } of oracle.wdq_cases) {
      const { wdq } = ofCounts(`zone,before,after\ntarget,${R}\ncontrol,${C}\nring,${D}\n`);
      expect(wdq.value).toBeCloseTo(WDQ, 6);
      expect(wdq.totalNetEffect).toBeCloseTo(TNE, 6);
      expect(wdq.isValid).toBe(R[1] / C[1] < R[0] / C[0]);
    }
    const empty = ofCounts('zone,before,after\ntarget,0,0\ncontrol,0,0\n');
    expect(empty).toMatchObject({ wdd: { estimate: 0, z: null, displacement: null }, wdq: { value: null } });
  });

  test('refuses what is no zone, a count below nought and a table without control, with file and line', () => {
    const refused = (csv: string): string => {
      const run = twin(['evaluate', '--counts', 'wdd.csv', '--lang', 'en'], folderWith({ 'wdd.csv': csv }));
      expect(run.status).not.toBe(0);
      return run.stderr;
    };
    expect(refused('zone,before,after\ntarget,1,2\nburb,3,4\n')).toMatch(/line 3.*burb.*ring-control/);
    expect(refused('zone,before,after\ntarget,1,-2\ncontrol,3,4\n')).toMatch(/line 2.*after/);
    expect(refused('zone,before,after\ntarget,1,2\n')).toContain('control');
    expect(refused('before,after\n1,2\n')).toContain('zone');
    const both = twin(['evaluate', '--counts', 'wdd.csv', '--radius', '100'], folderWith({ 'wdd.csv': '' }));
    expect(both.status).toBe(2);
  });

  test('says it in three languages', () => {
    const folder = folderWith({ 'wdd.csv': `zone,before,after\ntarget,${treated}\ncontrol,${control}\n` });
    const said = (lang: string): string =>
      twin(['evaluate', '--counts', 'wdd.csv', '--format', 'text', '--lang', lang], folder).stdout;
    expect(said('en')).toContain('became fewer than in the control');
    expect(said('ru')).toContain('стало меньше, чем в контроле');
    expect(said('kk')).toContain('бақылауға қарағанда');
  });
});

interface Judged {
  readonly of: string;
  readonly places: number;
  readonly undated: number;
  readonly interventions: readonly {
    readonly from: string | number;
    readonly why: string | null;
    readonly verdict: string;
    readonly effect: { readonly ratio: number; readonly interval: Pair } | null;
    readonly isInQuarantine: boolean;
    readonly wdd: { readonly local: { readonly estimate: number } } | null;
    readonly others: readonly string[];
  }[];
}

/** Places on a grid of 850 m, each with incidents anywhere in it, months of thirty days. */
function incidentsOf(effectAt: (x: number, y: number, month: number) => number): [number, number, number][] {
  const next = randomOf(5);
  const rows: [number, number, number][] = [];
  for (let month = 0; month < 24; month++)
    for (let cell = 0; cell < 100; cell++) {
      const count = drawPoisson(6 + (cell % 7), next);
      for (let k = 0; k < count; k++) {
        const [x, y] = [((cell % 10) + next()) * 850, (Math.floor(cell / 10) + next()) * 850];
        if (next() < effectAt(x, y, month)) rows.push([x, y, month * 30 + Math.floor(next() * 30)]);
      }
    }
  return [...rows, [0, 0, 719]];
}
const helped = incidentsOf((x, y, month) => (month >= 12 && Math.hypot(x - 4250, y - 4250) <= 300 ? 0.2 : 1));

describe('evaluate of incidents on a plane', () => {
  const folder = folderWith({
    'points.csv': `x,y,t\n${helped.map((row) => row.join(',')).join('\n')}\n`,
    'done.csv': 'x,y,from\n4250,4250,360\n1500,1500,360\n1600,1600,400\n5000,1000,30\n90000,0,360\n',
  });
  const asked = ['evaluate', '--planar', '--incidents', 'points.csv', '--interventions', 'done.csv'];

  test('finds what was planted, and tells apart what cannot be judged', () => {
    const found = answer<Judged>(asked, folder);
    const [one, two, three, early, far] = found.interventions;
    expect(found.of).toBe('interventions');
    expect(one.effect!.interval[1]).toBeLessThan(1);
    expect([one.verdict, one.isInQuarantine, one.others]).toEqual(['fewer', false, []]);
    expect([two.verdict, two.others, three.others]).toEqual(['mixed', ['3'], ['2']]);
    expect([early.why, early.verdict, far.why]).toEqual(['short-before', 'none', 'few']);
  });

  test('gives the same for another order of the incidents, and as text and CSV', () => {
    const turned = folderWith({
      'points.csv': `x,y,t\n${helped
        .toReversed()
        .map((row) => row.join(','))
        .join('\n')}\n`,
      'done.csv': 'x,y,from\n4250,4250,360\n',
    });
    const alone = folderWith({
      'points.csv': `x,y,t\n${helped.map((row) => row.join(',')).join('\n')}\n`,
      'done.csv': 'x,y,from\n4250,4250,360\n',
    });
    expect(answer<Judged>(asked, turned).interventions).toEqual(answer<Judged>(asked, alone).interventions);
    const text = twin([...asked, '--format', 'text', '--lang', 'en'], alone).stdout;
    expect(text).toContain('became fewer than in places like it');
    expect(text).toContain('−3 to −1');
    expect(twin([...asked, '--format', 'csv'], alone).stdout).toMatch(/^id,name,from,.*\s+1,,360,/);
    expect(twin([...asked, '--drawn', 'circle:76.9,43.2:300'], alone).status).toBe(2);
  });
});

describe('evaluate of the demonstration', () => {
  test('judges posts by their opening as an example of the method, and concludes nothing in the year of the quarantine', () => {
    const found = answer<Judged>(['evaluate']);
    expect(found.of).toBe('posts');
    // Seven more are planned: they never opened.
    expect([found.interventions.length, found.undated]).toEqual([37, 0]);
    const told = found.interventions.filter(({ effect }) => effect !== null);
    expect(told.length).toBeGreaterThan(10);
    for (const { isInQuarantine, verdict } of told) expect([isInQuarantine, verdict]).toEqual([true, 'mixed']);
    // The whole city fell by half: where little differs from the control, nothing was prevented on that account.
    for (const { effect, wdd } of told)
      expect(Math.sign(wdd!.local.estimate)).toBe(Math.sign(Number((effect!.ratio - 1).toFixed(12))));
    const said = (lang: string): string => twin(['evaluate', '--format', 'text', '--lang', lang]).stdout;
    expect(said('en')).toContain('says nothing about Almaty');
    expect(said('en')).toContain('Whether it helped cannot be told of any of them');
    expect(said('ru')).toContain('год карантина');
    expect(said('kk')).toContain('карантин жылына');
  });

  test('judges a file of interventions and drawn ground, with the days of each', () => {
    const [lon, lat] = toLonLat(655_500, 4_790_000);
    const folder = folderWith({
      'done.csv': `what,from,to,lon,lat\nLighting,2019-07-01,,${lon},${lat}\nPatrol,2019-06-01,2019-07-15,${lon},${lat}\n`,
    });
    const found = answer<Judged>(['evaluate', '--interventions', 'done.csv'], folder);
    expect(found.interventions.map(({ from }) => from)).toEqual(['2019-07-01', '2019-06-01']);
    expect(found.interventions[0].others).toEqual(['Patrol']);
    expect(found.interventions[1].why).toBe('short-after');
    const drawn = ['evaluate', '--drawn', `circle:${lon},${lat}:300`];
    const { interventions } = answer<Judged>([...drawn, '--start', '2019-07-01', '--months', '6']);
    expect(interventions).toHaveLength(1);
    expect(interventions[0].isInQuarantine).toBe(false);
    expect(answer<Judged>(drawn)).toMatchObject({ interventions: [], undated: 1 });
  });
});
