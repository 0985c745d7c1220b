import type { AnalysisApi, AskId, Asks } from '../../src/workers/api';
import { nextJobId } from '../../src/workers/client';

/** The answer of a question that nobody cancels. */
export async function answered<A>(asked: Promise<A | 'cancelled'>): Promise<A> {
  const answer = await asked;
  if (answer === 'cancelled') throw new Error('cancelled');
  return answer;
}

/** Asks the worker and waits for the answer; `onPart` hears the parts that come before it. */
export const ask = <Id extends AskId>(
  client: AnalysisApi,
  id: Id,
  question: Asks[Id]['question'],
  onPart: (part: Asks[Id]['part']) => void = () => undefined,
): Promise<Asks[Id]['answer']> =>
  answered(client.ask(id, question, nextJobId(), (news) => ('part' in news ? onPart(news.part) : undefined)));
