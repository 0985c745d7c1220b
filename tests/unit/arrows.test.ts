import { describe, expect, it } from 'vitest';
import { NEVER_BROUGHT, ROLES } from '../../scripts/lint/arrows';
import { brokenArrows, circles, forbiddenWays, roleOf } from '../../scripts/lint/checkArrows';
import { importsOf, type Import } from '../../scripts/lint/readImports';

const read = (file: string, source: string): Import[] => importsOf(file, source, (path) => /\.\w+$/.test(path));

/** What is wrong with one file that imports one thing. */
const wrong = (file: string, source: string): string[] => brokenArrows(ROLES, read(file, source));

describe('reading imports', () => {
  it('finds every form of import in a file, with its line, and knows where types are all it takes', () => {
    const source = [
      "import { a, type A } from './a';",
      "import type { B } from '../storage/b';",
      "import { type C } from 'dexie';",
      "export type { D } from './d';",
      "export * from './e';",
      "import './look.css?inline';",
      "const later = () => import('@scope/name/deep');",
    ].join('\n');
    const found = read('src/state/x.ts', source).map(({ line, to, ours, typeOnly }) => [line, to, ours, typeOnly]);
    expect(found).toEqual(
      expect.arrayContaining([
        [1, 'src/state/a.ts', true, false],
        [2, 'src/storage/b.ts', true, true],
        [3, 'dexie', false, true],
        [4, 'src/state/d.ts', true, true],
        [5, 'src/state/e.ts', true, false],
        [6, 'src/state/look.css', true, false],
        [7, '@scope/name', false, false],
      ]),
    );
    expect(found).toHaveLength(7);
  });

  it('reads both scripts of a component, at their own lines', () => {
    const source = [
      '<script lang="ts" module>',
      "  import { a } from './a';",
      '</script>',
      '<p>import { no } from "./no"</p>',
      '<script lang="ts">',
      "  import B from './B.svelte';",
      '</script>',
    ].join('\n');
    expect(read('src/ui/X.svelte', source).map(({ line, to }) => [line, to])).toEqual([
      [2, 'src/ui/a.ts'],
      [6, 'src/ui/B.svelte'],
    ]);
  });
});

describe('arrows', () => {
  it('names the file, the line, the import and the rule that it breaks', () => {
    expect(wrong('src/domain/area.ts', "\nimport { number } from '../i18n/numbers';")).toEqual([
      'src/domain/area.ts:2 imports src/i18n/numbers.ts (i18n)\n' +
        '  domain imports domain. Nouns know nothing of who computes, keeps, says or draws them.',
    ]);
  });

  it.each([
    ['src/analysis/density/x.ts', "import { flushSync } from 'svelte'"],
    ['src/analysis/siting/search/x.ts', "import type { Case } from '../city/sitingCase'"],
    ['src/solver/x.ts', "import { MipBuilder } from '../analysis/siting/mip/mipBuilder'"],
    ['src/state/x.svelte.ts', "import { openStore } from '../storage/db'"],
    ['src/ui/resident/X.svelte', '<script lang="ts">import Rail from "../shell/Rail.svelte"</script>'],
    ['src/ui/shared/X.svelte', '<script lang="ts">import Rail from "../shell/Rail.svelte"</script>'],
    ['src/cli/x.ts', "const page = () => import('../ui/App.svelte')"],
    ['src/questions/density/question.ts', "import { densityGrid } from '../../analysis/density/densityGrid'"],
    ['src/questions/density/question.ts', "import { zOrder } from '../../map/zorder'"],
    ['src/questions/density/question.ts', "import { number } from '../../i18n/numbers'"],
    ['src/questions/density/table.ts', "import { Session } from '../../state/session.svelte'"],
    ['src/questions/density/settings.ts', "import Slider from '../../ui/shared/Slider.svelte'"],
    ['src/questions/density/words.ts', "import Slider from '../../ui/shared/Slider.svelte'"],
    ['src/questions/density/picture.ts', "import { densityGrid } from '../../analysis/density/densityGrid'"],
    ['src/questions/density/Panel.svelte', '<script>import { openStore } from "../../storage/db"</script>'],
    ['src/questions/density/question.ts', "import { answer } from '../coverage/question'"],
    [
      'src/questions/siting/panel/report/x.ts',
      "import { densityGrid } from '../../../../analysis/density/densityGrid'",
    ],
    ['src/questions/siting/panel/X.svelte', '<script>import { openStudy } from "../../../cli/openStudy"</script>'],
    ['src/questions/siting/verb/x.ts', "import { Session } from '../../../state/session.svelte'"],
    ['src/ui/planner/X.svelte', '<script>import { sitesVerb } from "../../questions/siting/verb"</script>'],
  ])('refuses in %s: %s', (file, source) => {
    expect(wrong(file, source)).toHaveLength(1);
  });

  it.each([
    ['src/solver/x.ts', "import type { MipModel } from '../analysis/siting/mip/mip'"],
    ['src/state/x.ts', "import type { Feature } from 'geojson'"],
    ['src/questions/density/answer.ts', "import { densityGrid } from '../../analysis/density/densityGrid'"],
    ['src/questions/density/table.ts', "import { settings } from './settings'"],
    ['src/questions/density/words.ts', "import { number } from '../../i18n/numbers'"],
    ['src/questions/density/picture.ts', "import { zOrder } from '../../map/zorder'"],
    ['src/questions/density/Panel.svelte', '<script>import Slider from "../../ui/shared/Slider.svelte"</script>'],
    ['src/questions/siting/picture.ts', "import type { Session } from '../../state/session.svelte'"],
    ['src/questions/siting/verb/x.ts', "import { openStudy } from '../../../cli/openStudy'"],
    ['src/cli/x.ts', "import { OWN_VERBS } from '../questions/verbs'"],
  ])('allows in %s: %s', (file, source) => {
    expect(wrong(file, source)).toEqual([]);
  });

  it('tells the roles of one folder apart', () => {
    const names = [
      'question.ts',
      'table.ts',
      'words.ts',
      'words/en/room.ts',
      'picture.ts',
      'Panel.svelte',
      'panel/x.ts',
      'verb.ts',
    ];
    expect(names.map((name) => roleOf(ROLES, `src/questions/density/${name}`)?.name)).toEqual([
      'question',
      'question',
      'words of a question',
      'words of a question',
      'picture of a question',
      'panel of a question',
      'panel of a question',
      'verb for the twin',
    ]);
    expect(wrong('src/elsewhere/x.ts', "import 'svelte'")[0]).toContain('plays no role');
  });
});

describe('circles', () => {
  it('finds one that closes by a component, a type or a later import', () => {
    const imports = [
      ...read('src/ui/A.svelte', "<script>import { b } from './b'</script>"),
      ...read('src/ui/b.ts', "import type { C } from './c'"),
      ...read('src/ui/c.ts', "const a = () => import('./A.svelte')"),
      ...read('src/ui/d.ts', "import { b } from './b'"),
    ];
    expect(circles(imports)).toEqual([['src/ui/A.svelte', 'src/ui/b.ts', 'src/ui/c.ts', 'src/ui/A.svelte']]);
    expect(circles(imports.slice(1))).toEqual([]);
  });
});

describe('what a page never brings along', () => {
  const { from, never } = NEVER_BROUGHT[0];
  const imports = [
    ...read('src/resident.ts', "import { open } from './sources/keptFile'"),
    ...read('src/sources/keptFile.ts', "import { store } from '../storage/db'"),
  ];

  it('is found by the whole way', () => {
    expect(forbiddenWays(from, never, imports)).toEqual([
      ['src/resident.ts', 'src/sources/keptFile.ts', 'src/storage/db.ts'],
    ]);
  });

  it('may be named as a type', () => {
    const types = imports.map((found) => ({ ...found, typeOnly: true }));
    expect(forbiddenWays(from, never, types)).toEqual([]);
  });

  it('is, of the planner, the twin, what computes and what a verb does', () => {
    const [planner] = NEVER_BROUGHT.filter(({ from: pages }) => pages.includes('src/planner.ts'));
    const far = ['src/cli/openStudy.ts', 'src/questions/siting/verb.ts', 'src/questions/siting/verb/ask.ts'];
    const near = ['src/questions/siting/answer.ts', 'src/questions/siting/answer/plans.ts'];
    for (const file of [...far, ...near])
      expect(forbiddenWays(planner.from, planner.never, read('src/planner.ts', `import './${file.slice(4)}'`))).toEqual(
        [['src/planner.ts', file]],
      );
    expect(
      forbiddenWays(planner.from, planner.never, read('src/planner.ts', "import './questions/siting/Panel.svelte'")),
    ).toEqual([]);
  });
});
