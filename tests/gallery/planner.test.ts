import '../../src/fonts';
import '../../src/ui/theme.css';
import { entries } from '../../gallery/planner/entries';
import { watchMaps } from '../../gallery/stillMaps';
import { holdStill } from '../../gallery/stillPage';
import { picturesOf } from './pictures';

holdStill();
watchMaps();
picturesOf(
  'planner',
  entries,
  Object.keys(import.meta.glob('../../src/{ui/{App,shell/*,planner/**,map/*,shared/*},questions/*/*}.svelte')).map(
    (path) => path.slice('../../'.length),
  ),
  {},
);
