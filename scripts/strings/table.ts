/** docs/strings.md: every message in three languages side by side, for whoever edits the words. */
import { LOCALES } from '../../src/i18n/locale';
import type { Line, Module } from './messages';

const SCREENS: readonly (readonly [screen: Module['screen'], title: string])[] = [
  ['planner', 'The planner’s page'],
  ['questions', 'Questions of the planner’s page'],
  ['resident', 'The residents’ page'],
  ['wall', 'The wall'],
  ['twin', 'The command line'],
];

const cell = (text: string): string =>
  text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** One row: the ways of a message under each other, the same way at the same height in each language. */
function row({ id, said }: Line, module: string): string {
  const [, ...path] = id.slice(module.length).split('.');
  return `| ${[path.join('.') || module, ...LOCALES.map((locale) => said[locale].map(cell).join('<br>'))].join(' | ')} |`;
}

function sectionOf({ id, about, lines }: Module): string {
  return [
    `### ${id}`,
    ...(about ? [about.replaceAll('|', '\\|')] : []),
    [`| id | ${LOCALES.join(' | ')} |`, '|---|---|---|---|', ...lines.map((line) => row(line, id))].join('\n'),
  ].join('\n\n');
}

/** The whole file. */
export function tableOf(modules: readonly Module[]): string {
  const count = modules.reduce((sum, { lines }) => sum + lines.length, 0);
  const of = (screen: Module['screen']): readonly Module[] => modules.filter((module) => module.screen === screen);
  const messages = (screen: Module['screen']): number => of(screen).reduce((sum, { lines }) => sum + lines.length, 0);
  return `${[
    '# Every word of the product',
    `${count} messages in Kazakh, Russian and English, by screen. Made by \`npm run strings\` from the words themselves: do not edit here, edit ` +
      '`src/i18n/messages/` and the words of the questions (`src/questions/*/words`). What stands in ‹marks› is put in by the product; where a message ' +
      'says more than one thing (one, few, many; yes or no), each stands on a line of its own, the same one in all three languages. Of sentences that ' +
      'are put together from many parts at most twelve forms are shown. The rules for words are in [glossary.md](glossary.md).',
    [
      '| screen | messages |',
      '|---|---|',
      ...SCREENS.map(([screen, title]) => `| ${title} | ${messages(screen)} |`),
    ].join('\n'),
    ...SCREENS.flatMap(([screen, title]) => [`## ${title}`, ...of(screen).map(sectionOf)]),
  ].join('\n\n')}\n`;
}
