import type { Options } from '../domain/option';
import { COMMON, VERBS } from './options';
import type { Words } from './words';

type Help = Words['help'];
/** What each option is for, by its name. */
type Said = Readonly<Record<string, string>>;

/** Usage of the twin, or of one verb. */
export function helpText(verb: string | null, help: Help): string {
  const [of, shared]: readonly [Readonly<Record<string, Said>>, Said] = [help.options, help.shared];
  const verbs = verb === null ? Object.keys(VERBS) : [verb];
  const lines = verbs.flatMap((name) => {
    const { options, operand, common } = VERBS[name];
    const head = `${operand === undefined ? name : `${name} ${help.slots(operand)}`}: ${(help.verbs as Said)[name]}`;
    return [head, ...described(options, of[name], help), ...(common ? described(common, shared, help) : [])];
  });
  const takesCommon = verbs.some((name) => !VERBS[name].common);
  return `${[help.usage, '', ...lines, '', ...(takesCommon ? [help.common(verb), ...described(COMMON, shared, help), ''] : []), ...help.ends].join('\n')}\n`;
}

const described = (options: Options, said: Said, help: Help): readonly string[] =>
  Object.entries(options).map(
    ([name, { slot }]) => `  ${`--${name} ${help.slots(slot)}`.trim().padEnd(44)} ${said[name]}`,
  );
