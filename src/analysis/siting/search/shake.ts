import type { CoverModel } from '../model/coverModel';
import { greedy } from './greedy';
import { planValue } from '../model/planValue';
import { improve } from './swap';

/** Park and Miller's generator: the same plans on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Looks for a better plan than exchanges alone can find: takes a few sites out at random, bars one of them, fills up
 * greedily, exchanges (iterated local search; Lourenco, Martin and Stuetzle 2003). Yields every plan that is better
 * than all before it. Proves nothing.
 */
export function* shake(
  model: CoverModel,
  from: readonly number[],
  turns: number,
): Generator<readonly number[], void, void> {
  const random = randomOf(20_210_501);
  let plan = from;
  let value = planValue(model, from);
  let best = value;
  for (let turn = 0; turn < turns; turn++) {
    const leaving = 1 + Math.floor(random() * Math.min(3, Math.max(1, plan.length / 2)));
    const stays = plan.slice();
    let barred = -1;
    for (let k = 0; k < leaving && stays.length > 0; k++)
      barred = stays.splice(Math.floor(random() * stays.length), 1)[0];
    const fixed = model.rules.fixed.slice();
    for (const j of stays) fixed[j] = 1;
    if (barred >= 0 && fixed[barred] === 0) fixed[barred] = -1;
    const filled = greedy({ ...model, rules: { ...model.rules, fixed } });
    if (!filled) continue;
    const next = improve(model, filled, 30);
    const worth = planValue(model, next);
    // Equal ones are taken too: the plateau is wide where nearly all is covered.
    if (worth >= value || random() < 0.05) [plan, value] = [next, worth];
    if (worth <= best) continue;
    best = worth;
    yield next;
  }
}
