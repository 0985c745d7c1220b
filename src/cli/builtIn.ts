import type { City } from '../domain/city';
import type { IncidentTable } from '../domain/incident';
import type { Period } from '../domain/period';
import type { Post } from '../domain/post';
import { err, fault, type Result } from '../domain/result';
import { refused, type Failure } from './fail';

export const builtInCity = (): Result<City, Failure> => err(refused(fault('not-found', { dataset: 'districts' })));
export const builtInIncidents = (): Result<{ table: IncidentTable; period: Period | null }, Failure> => err(refused(fault('not-found', { dataset: 'demo' })));
export const builtInPosts = (): Result<readonly Post[], Failure> => err(refused(fault('not-found', { dataset: 'posts' })));
