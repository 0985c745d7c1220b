import type { Provenance } from '../../domain/provenance';
import { runManifest, type RunManifest } from '../../exports/runManifest';
import type { Session } from '../session.svelte';
import { addressOf } from '../view/viewStore.svelte';
import { filterInForce } from '../words/filter';

/** How what is on the screen was made: data, question, and what each condition took away. `more` is the file's own. */
export function viewManifest(
  session: Session,
  data: readonly Provenance[],
  more: Readonly<Record<string, unknown>> = {},
): RunManifest {
  const { filter, compare, settings, breaks } = session.view;
  const grid = session.answers.density.answer?.grid;
  return runManifest({
    version: __APP_VERSION__,
    madeAtMs: Date.now(),
    view: addressOf(session.view, session.store.titles),
    data,
    question: {
      filter,
      compare,
      settings,
      method: { ...settings.density, bandwidthM: grid?.bandwidthM, unit: grid?.unit },
      breaks,
      selection: selectionOf(session),
      ...more,
    },
  });
}

/** What each condition took away, and the filter in words: the same that stands on the screen. */
function selectionOf(session: Session): Readonly<Record<string, unknown>> | undefined {
  const answer = session.answers.summary.answer;
  const { selection } = session.t;
  return answer
    ? {
        rows: answer.rows,
        passed: answer.count,
        words: selection.inForce(filterInForce(session), 'full'),
        steps: answer.steps,
        sentences: answer.steps.map(selection.step),
      }
    : undefined;
}
