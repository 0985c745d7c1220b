import { describe, expect, it } from 'vitest';
import { builtInBeside } from '../../src/domain/kinds';

const BUILT_IN = [{ kind: 'stationary' }, { kind: 'planned' }, { kind: 'mobile' }];
const left = (...kinds: readonly string[]): readonly string[] =>
  builtInBeside(
    kinds.map((kind) => ({ kind })),
    BUILT_IN,
  ).map(({ kind }) => kind);

describe('built-in posts beside the user’s own', () => {
  it('all stay where there are none', () => expect(left()).toEqual(['stationary', 'planned', 'mobile']));
  it('none stay beside a file of posts', () => expect(left('mobile-points', 'posts')).toEqual([]));
  it('those that are not mobile stay beside points that are: a file of these says nothing of the others', () =>
    expect(left('mobile-points')).toEqual(['stationary', 'planned']));
});
