/** The browser's names for the databases of datasets and scenarios; a page knows the names, and not what is in them. */
import { OWN_CITY } from '../domain/ownCity';

/** Each city has a database of its own: what belongs to one never shows in another. */
export const databaseOf = (city: string | null): string => (city === null ? 'qyragy' : `qyragy-city-${city}`);

/** That of the city of this page. */
export const DATABASE_NAME = databaseOf(OWN_CITY?.id ?? null);
