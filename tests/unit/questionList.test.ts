import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src/cli/help';
import { VERBS } from '../../src/cli/options';
import { RUN } from '../../src/cli/verbs';
import { wordsFor } from '../../src/cli/words';
import { LOCALES } from '../../src/i18n';
import { isGeneralVerb, QUESTIONS, ROOMS, SHOWN, SITING, VERB_QUESTIONS, verbOf } from '../../src/questions';
import { VERB_HELP } from '../../src/questions/verbHelp';
import { OWN_VERBS } from '../../src/questions/verbs';
import { SURFACES } from '../../src/state/view/onMap';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';

const ids: readonly string[] = QUESTIONS.map(({ id }) => id);
const shownIds: readonly string[] = SHOWN.map(({ id }) => id);
const own = (id: string, file: string): boolean =>
  existsSync(new URL(`../../src/questions/${id}/${file}`, import.meta.url));

describe('the list of questions', () => {
  it('names in a question only questions that are in the list', () => {
    for (const { id, shown } of SHOWN) {
      const named = [
        shown.full,
        ...[...(shown.files ?? []), shown.twin].map((said) =>
          said && 'shapes' in said && typeof said.shapes === 'object' ? said.shapes.of : undefined,
        ),
      ].filter((name) => name !== undefined);
      expect(named.filter((name) => !ids.includes(name))).toEqual([]);
      expect(named).not.toContain(id);
    }
  });

  it('gives every room its place in the rail, and either a panel of its own or the words of the general one', () => {
    for (const { id, shown } of ROOMS) {
      expect(PLANNER_ROOMS.filter((room) => room === id)).toHaveLength(1);
      for (const locale of LOCALES) {
        const { title, intro, figures } = shown.words[locale];
        expect(title).not.toBe('');
        expect([id, own(id, 'Panel.svelte') || (intro !== undefined && figures !== undefined)]).toEqual([id, true]);
      }
    }
    expect(shownIds.filter((id) => own(id, 'Panel.svelte') && ROOMS.every((room) => room.id !== id))).toEqual([]);
  });

  it('gives the general room only settings that it can show, each choice of words in every language', () => {
    for (const { id, settings, shown } of ROOMS.filter((room) => !own(room.id, 'Panel.svelte')))
      for (const [name, { keys, kind }] of Object.entries(settings.fields).filter(
        ([, field]) => field.keys.length > 0,
      )) {
        expect([id, name, ['choice', 'number', 'date', 'numbers'].includes(kind.type)]).toEqual([id, name, true]);
        expect(keys).not.toEqual([]);
        const written = kind.type === 'choice' ? kind.of.filter((one) => typeof one === 'string') : [];
        for (const locale of LOCALES) {
          const choices: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> | undefined =
            shown.words[locale].choices;
          expect([id, name, locale, written.filter((one) => !choices?.[name]?.[one])]).toEqual([id, name, locale, []]);
        }
      }
  });

  it('names the method of the general room in every language, each that a setting may choose', () => {
    for (const { id, settings, shown } of ROOMS.filter((room) => !own(room.id, 'Panel.svelte'))) {
      const kind = shown.method && Object.entries(settings.fields).find(([name]) => name === shown.method)?.[1].kind;
      const named = kind ? (kind.type === 'choice' ? kind.of.map(String) : []) : [id];
      expect(named).not.toEqual([]);
      for (const locale of LOCALES)
        expect([id, locale, named.filter((one) => !shown.words[locale].methods?.[one])]).toEqual([id, locale, []]);
    }
  });

  it('shows in a room only surfaces that the map has', () => {
    const surfaces = ROOMS.flatMap(({ shown }) => shown.room?.surface ?? []);
    expect(surfaces).toContain('hotspots');
    expect(surfaces.filter((surface) => SURFACES.every((id) => id !== surface))).toEqual([]);
  });

  it('holds a subject of several as one question, of which none is asked by its name', () => {
    expect(ROOMS.map(({ id }) => id)).toContain('siting');
    expect(ids).not.toContain('siting');
    expect(SITING.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('stands before what is asked of the whole file, and that beside the data', () => {
    const at = (room: string): number => PLANNER_ROOMS.findIndex((one) => one === room);
    for (const { id, of } of ROOMS) expect(at(id) > at('data')).toBe(of === 'dataset');
  });

  it('is each verb of the twin, with words for every option and for no other, in three languages', () => {
    for (const of of VERB_QUESTIONS) {
      const [verb, { words, twin }] = [verbOf(of), of.shown];
      // Answered by the general verb or by one of its own, never by both or none.
      expect([verb, RUN.has(verb)]).toEqual([verb, true]);
      expect([verb, of.id in OWN_VERBS]).toEqual([verb, !isGeneralVerb(of)]);
      for (const locale of LOCALES) {
        const said = words[locale];
        const help = said.twin ?? VERB_HELP[of.id]?.[locale].help;
        expect([verb, 'options' in twin || said.sentences !== undefined]).toEqual([verb, true]);
        expect(Object.keys(help?.options ?? {}).sort()).toEqual(Object.keys(VERBS[verb].options).sort());
        expect(helpText(verb, wordsFor(locale).help)).toContain(`${verb}: ${help?.verb}`);
      }
    }
    const named = Object.keys(OWN_VERBS);
    expect(named.filter((id) => VERB_QUESTIONS.every((of) => of.id !== id))).toEqual([]);
    // In the order of the list, in help and in the fault of a verb that is none.
    expect(Object.keys(VERBS).slice(0, VERB_QUESTIONS.length)).toEqual(VERB_QUESTIONS.map(verbOf));
    expect([...RUN.keys()]).toEqual(Object.keys(VERBS));
  });
});
