import '../../src/fonts';
import '../../src/ui/resident/resident.css';
import '../../gallery/resident/ownTypeface.css';
import { drawNoMaps } from '../../gallery/stillMaps';
import { holdStill } from '../../gallery/stillPage';
import { entries } from '../../gallery/resident/entries';
import { picturesOf } from './pictures';

holdStill();
drawNoMaps();
picturesOf(
  'resident',
  entries,
  Object.keys(import.meta.glob('../../src/ui/resident/*.svelte')).map((path) => path.slice('../../'.length)),
  {},
);
