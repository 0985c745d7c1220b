import { field } from '../../domain/field';
import { POST_KINDS, type PostKind } from '../../domain/post';
import { ABOVE_0, choices, number } from '../../domain/value';
import { settings } from '../question';

export const REACH_PRESETS_M = { presence: 200, walking: 500 } as const;
export const REACH_RANGE_M = { min: 100, max: 3000 } as const;

/** How far a post reaches, and which posts count. */
export interface Reach {
  readonly radiusM: number;
  readonly kinds: readonly PostKind[];
}

export const REACH = settings<'coverage', Reach>('coverage', {
  radiusM: field(number({ ...REACH_RANGE_M, unit: 'm' }), {
    key: 'radius',
    usual: REACH_PRESETS_M.walking,
    option: { name: 'radius', as: number({ min: ABOVE_0, max: 50_000, unit: 'm' }) },
  }),
  kinds: field(choices(POST_KINDS), { key: 'posts', usual: ['stationary'] }),
});
