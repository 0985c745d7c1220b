import { factJson } from './csv';

interface Tables {
  readonly properNames: Readonly<Record<string, string>>;
  readonly numbered: Readonly<Record<string, string>>;
  readonly named: Readonly<Record<string, string>>;
  readonly whole: Readonly<Record<string, string>>;
}

const tables = factJson<Tables>('kazakh-generics.json');
const lookUp = (table: Readonly<Record<string, string>>, word: string): string | null =>
  Object.hasOwn(table, word) ? table[word] : null;

/** A cited proper name, alone or with a number after a hyphen: Жетысу-1. */
function properName(word: string): string | null {
  const numbered = /^(.+?)( ?[-–] ?\d+)$/.exec(word);
  const name = lookUp(tables.properNames, numbered ? numbered[1] : word);
  return name && numbered ? name + numbered[2] : name;
}

function oneName(nameRu: string): string | null {
  const whole = lookUp(tables.whole, nameRu);
  if (whole) return whole;
  const byNumber = /^(.+?) № ?(\d+)$/.exec(nameRu);
  if (byNumber) {
    const generic = lookUp(tables.numbered, byNumber[1]);
    return generic && `№ ${byNumber[2]} ${generic}`;
  }
  const ordinal = /^(\d+)-й микрорайон$/.exec(nameRu);
  if (ordinal) return `${ordinal[1]}-шағын аудан`;
  for (const [generic, kk] of Object.entries(tables.named)) {
    const proper = nameRu.startsWith(`${generic} `)
      ? nameRu.slice(generic.length + 1)
      : nameRu.endsWith(` ${generic.toLowerCase()}`)
        ? nameRu.slice(0, -generic.length - 1)
        : null;
    const name = proper && properName(proper);
    if (name) return `${name} ${kk}`;
  }
  return properName(nameRu);
}

/**
 * Kazakh form of a published Russian name where a rule of generics gives it for every part, else null and the Russian
 * name stands (docs/facts.md, section 3). The two streets of a crossing must both have one.
 */
export function kazakhName(nameRu: string): string | null {
  const parts = nameRu.split(' / ').map(oneName);
  return parts.every((part) => part !== null) ? parts.join(' / ') : null;
}
