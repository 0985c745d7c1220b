import '../../src/fonts';
import '../../src/ui/theme.css';
import { entries } from '../../gallery/wall/entries';
import { picturesOf } from './pictures';

picturesOf('wall', entries, {
  groups: ['scenes', 'screen'],
  components: Object.keys(import.meta.glob('../../src/ui/{wall/**/*,map/FlatMap}.svelte')).map((path) =>
    path.slice('../../'.length),
  ),
  elsewhere: { 'src/ui/wall/WallMap.svelte': 'drawn by the graphics, for which the still map stands in here' },
});
