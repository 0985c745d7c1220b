import '../../src/fonts';
import '../../src/ui/theme.css';
import { entries } from '../../gallery/planner/entries';
import { picturesOf } from './pictures';

picturesOf('planner', entries, {
  groups: ['rooms', 'siting'],
  components: Object.keys(
    import.meta.glob([
      '../../src/{ui/planner,questions}/**/*.svelte',
      '../../src/ui/{shell/Room,shared/AnswerFrame,shared/CellChoice,shared/Columns,shared/Fold,shared/WeekHours}.svelte',
      '!**/{Export*,Import*,CitiesPanel,DatasetFile,publish/Pro*,publish/PublishDialog,publish/PublishReport,publish/PublishedBefore,report/NoteFallback,place/panel/*}.svelte',
    ]),
  ).map((path) => path.slice('../../'.length)),
  elsewhere: {},
});
