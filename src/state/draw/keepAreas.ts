import { err, type Fault, type Result } from '../../domain/result';
import type { DatasetInfo } from '../../workers/api';
import { faultOf } from '../../workers/client';
import { askToPersist } from '../files/onDevice';
import type { Session } from '../session.svelte';
import { areaFile, type NamedGround } from './areaFile';

/**
 * Keeps drawn grounds as one set of the user's own areas under a title, and shows it in the room of areas. Faults as of
 * an import.
 */
export async function keepAreas(
  session: Session,
  grounds: readonly NamedGround[],
  title: string,
): Promise<Result<DatasetInfo, Fault>> {
  const kept = await session.api
    .keepDrawn(await areaFile(grounds), title)
    .catch((cause: unknown) => err(faultOf(cause)));
  if (!kept.ok) return kept;
  askToPersist();
  await session.refresh();
  session.showAreas(kept.value.id);
  session.store.look({ mode: { kind: 'planner', room: 'areas' } });
  return kept;
}
