/** What the page loads as it goes, loaded beforehand: so that nothing on it waits for the host while it is drawn. */
import.meta.glob(
  [
    '../../src/{ui/resident,state/{resident,method},sources,intake,analysis/resident,domain/parse}/**/*.{ts,svelte}',
    '../../src/{domain/snapshotText,storage/sha256}.ts',
    '../../src/i18n/messages/*/{resident*,areaMap,domain}.ts',
  ],
  { eager: true },
);
