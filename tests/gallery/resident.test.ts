import '../../src/fonts';
import '../../src/ui/resident/resident.css';
import '../../gallery/resident/ownTypeface.css';
import { entries } from '../../gallery/resident/entries';
import { picturesOf } from './pictures';

picturesOf('resident', entries, {
  groups: ['page'],
  components: Object.keys(import.meta.glob('../../src/ui/{resident,method}/*.svelte')).map((path) =>
    path.slice('../../'.length),
  ),
  elsewhere: {},
});
