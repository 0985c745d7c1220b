import { COMMON, VERBS, type OptionSpec } from './options';

/** Usage of the twin, or of one verb. */
export function helpText(verb: string | null): string {
  const lines = ['npm run --silent qyragy -- VERB [options]', ''];
  const verbs = verb === null ? Object.keys(VERBS) : [verb];
  for (const name of verbs) {
    const { help, options, operand } = VERBS[name];
    lines.push(`${operand === undefined ? name : `${name} ${operand}`}: ${help}`, ...describe(options));
  }
  lines.push('', 'everywhere:', ...describe(COMMON), '');
  lines.push('JSON goes to standard output, words to standard error. Exit 0: answered, 2: asked wrongly, or no plan of sites can meet what was asked (the answer says why), 3: input refused.');
  lines.push('File names are relative to the folder the command is called from.');
  return `${lines.join('\n')}\n`;
}

function describe(options: Readonly<Record<string, OptionSpec>>): string[] {
  return Object.entries(options).map(([name, { kind, help }]) => `  ${`--${name} ${valueOf(kind)}`.trim().padEnd(44)} ${help}`);
}

function valueOf(kind: OptionSpec['kind']): string {
  if (kind.type === 'flag') return '';
  if (kind.type === 'one') return kind.of.join('|');
  return kind.type === 'list' ? 'A,B' : kind.words;
}
