/** The one form of a test file's name; CONTRIBUTING.md says what it holds and which folder it stands in. */
const NAME = /^tests\/(unit|property|golden|browser|e2e|gallery)\/[a-z][A-Za-z0-9]*(\.svelte)?\.test\.ts$/;

/** Test files named another way: `tests/unit/coverage.area.test.ts` for `tests/unit/coverageArea.test.ts`. */
export const oddTestNames = (files: readonly string[]): string[] =>
  files.filter((file) => /\.(test|spec)\.[a-z]+$/.test(file) && !NAME.test(file));
