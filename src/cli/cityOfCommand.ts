/**
 * Lays down the city that `--city FILE` names. Stands before all that knows a city, which is read with the twin itself:
 * a command serves one city from its beginning to its end.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseOwnCity } from '../domain/parse/ownCity';
import { utmZoneOf } from '../domain/placeOfRows';
import { servedCityOf } from '../domain/servedCity';
import type { OwnCity } from '../domain/ownCity';

/** The option's value as it stands in a command; null where there is none. */
export function cityOption(argv: readonly string[]): string | null {
  const at = argv.findIndex((word) => word === '--city' || word.startsWith('--city='));
  if (at < 0) return null;
  return argv[at].includes('=') ? argv[at].slice('--city='.length) : (argv[at + 1] ?? '');
}

/**
 * A city as a file says it: a name, a time zone and a box are enough, its plane and outline follow from them; null for
 * anything else.
 */
function cityOfFile(text: string): OwnCity | null {
  try {
    const said = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const [west, south, east, north] = (Array.isArray(said['box']) ? said['box'] : []) as readonly number[];
    return parseOwnCity({
      id: 'own',
      utmZone: utmZoneOf((west + east) / 2),
      isSouth: south + north < 0,
      hull: [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
      ...said,
      // Areas are given by --areas.
      districts: null,
    });
  } catch {
    return null;
  }
}

const file = cityOption(process.argv);
if (file !== null) {
  // npm runs its scripts in the project's folder and keeps the caller's in INIT_CWD.
  const cwd = (process.env['npm_lifecycle_event'] === 'qyragy' && process.env['INIT_CWD']) || process.cwd();
  const city = readCity(resolve(cwd, file));
  if (city) globalThis.qyragyCity = servedCityOf(city);
}

function readCity(path: string): OwnCity | null {
  try {
    return cityOfFile(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
