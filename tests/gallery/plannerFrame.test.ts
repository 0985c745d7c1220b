import '../../src/fonts';
import '../../src/ui/theme.css';
import { entries } from '../../gallery/planner/entries';
import { picturesOf } from './pictures';

picturesOf('planner', entries, {
  groups: ['shell', 'dialogs', 'controls', 'layers', 'screens'],
  components: Object.keys(
    import.meta.glob([
      '../../src/ui/{App,shell/*,map/*,shared/*}.svelte',
      '!**/{Room,AnswerFrame,FlatMap,CellChoice,Columns,Fold,WeekHours}.svelte',
      '../../src/ui/planner/{publish/Pro*,publish/PublishDialog,publish/PublishReport,publish/PublishedBefore,Export*,Import*,CitiesPanel,DatasetFile}.svelte',
      '../../src/questions/siting/panel/report/NoteFallback.svelte',
      '../../src/questions/place/panel/*.svelte',
      // Of what an operator publishes, which a gallery has by chance: tests/e2e/nineTasks.test.ts asks for it.
      '!**/PlacePrecinct.svelte',
    ]),
  ).map((path) => path.slice('../../'.length)),
  elsewhere: {
    'src/ui/map/Legend.svelte': 'stands on paper: tests/e2e/paper.test.ts prints it',
    'src/ui/shared/Curves.svelte':
      'stands in the room of the back-test, which tests/gallery/plannerRooms.test.ts looks at',
    'src/ui/shared/PaperFrame.svelte':
      'stands around a report and a bulletin, which tests/gallery/plannerRooms.test.ts looks at',
    'src/ui/shared/EmptyDistricts.svelte':
      'stands only over a file of few districts: tests/e2e/ownFile.test.ts opens one',
    'src/ui/shell/Late.svelte': 'draws nothing of its own: tests/browser/late.svelte.test.ts holds what it does',
    'src/ui/shell/KeepShape.svelte':
      'asks for the name of an area on the card of a shape: tests/e2e/draw.test.ts keeps one',
    'src/ui/shell/KeepReminder.svelte':
      'stands only in Safari, days after a file was added: tests/e2e/project.test.ts turns the clock',
    'src/ui/shell/PaperFoot.svelte': 'holds what a room shows, printed: tests/e2e/paper.test.ts prints it',
    'src/ui/shell/SiteCard.svelte': 'stands on the card of a site of a plan: tests/e2e/siting.test.ts opens it',
    'src/ui/App.svelte': 'makes what its only child shows, and that is the screens of this gallery',
    'src/ui/planner/publish/PublishReport.svelte':
      'counted and checked for half a minute: tests/e2e/publish.test.ts opens it',
  },
});
