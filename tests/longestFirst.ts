import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of end-to-end tests that take longest, the longest first. One of them begun last would run on alone while the
 * other core has nothing to do.
 */
const LONG = [
  'wall',
  'wallHours',
  'project',
  'accessibility',
  'paper',
  'placeCard',
  'filters',
  'widths',
  'resident',
  'draw',
  'nineTasks',
  'otherCity',
  'touch',
  'search',
  'ownCards',
  'twoTabs',
  'badDay',
  'link',
  'deployment',
  'scenarios',
  'offline',
  'ownFile',
  'siting',
  'killedImport',
];

/** The runner's order (each project's larger files first), with the long ones before the others of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const name = /\/e2e\/(\w+)\.test\.ts$/.exec(moduleId)?.[1] ?? '';
      const at = LONG.indexOf(name);
      return at < 0 ? LONG.length : at;
    };
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((of) =>
      sorted.filter(({ project }) => project === of).toSorted((a, b) => place(a) - place(b)),
    );
  }
}
