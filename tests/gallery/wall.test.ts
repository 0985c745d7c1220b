import '../../src/fonts';
import '../../src/ui/theme.css';
import { drawNoMaps } from '../../gallery/stillMaps';
import { holdStill } from '../../gallery/stillPage';
import { entries } from '../../gallery/wall/entries';
import { picturesOf } from './pictures';

holdStill();
drawNoMaps();
picturesOf(
  'wall',
  entries,
  Object.keys(import.meta.glob('../../src/ui/wall/**/*.svelte')).map((path) => path.slice('../../'.length)),
  {},
);
