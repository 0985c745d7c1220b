import { TooLarge, MAX_ENTRIES } from '../../analysis/siting/model/buildModel';
import { err, fault, ok, type Result } from '../../domain/result';
import { refused, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import type { Twin } from '../../cli/readInput';
import { askGraph, askPoints } from './verb/ask';
import { readSitesOptions, type SitesOptions } from './verb/sitesOptions';
import { sayStatus, sitesAnswered } from './verb/answered';
import type { SitesQuestion } from './verb/question';
import { solveSites, type SolvedSites } from './verb/solve';

/** Where new posts should stand: a plan with its proof or its gap, and why each of its sites. */
export async function sitesVerb(command: Command, twin: Twin): Promise<Result<Answered, Failure>> {
  const options = readSitesOptions(command);
  if (!options.ok) return options;
  const question = command.values.has('edges')
    ? askGraph(command, options.value, twin)
    : await askPoints(command, options.value, twin);
  if (!question.ok) return question;
  const solved = await solve(question.value, options.value);
  if (!solved.ok) return solved;
  const format = command.values.get('format');
  if (format === 'csv' || format === 'geojson') sayStatus(question.value, solved.value, twin);
  return ok(sitesAnswered(question.value, solved.value));
}

/** A question of more pairs than memory holds is refused in words. */
async function solve(question: SitesQuestion, { limitS }: SitesOptions): Promise<Result<SolvedSites, Failure>> {
  try {
    return ok(await solveSites(question, limitS));
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return err(refused(fault('siting-too-large', { limit: MAX_ENTRIES })));
  }
}
