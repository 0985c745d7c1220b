import { numbersOf } from '../../numbers';
import { stripped } from '../../span';
import type { publishForm as en } from '../en/publishForm';
import { notStated } from './notStated';

const { int, num } = numbersOf('ru');

/** What whoever publishes chooses: how often, how small counts are protected, and what was published before. */
export const publishForm: typeof en = {
  notStated,
  rhythm: 'Дней до следующей публикации',
  rhythmHint: 'Позже этого срока страницы говорят, что данные — о прошлом.',
  rhythmNeeded: (most) => `Дни до следующей публикации – целое число от 1 до ${int(most)}.`,
  protection: 'Защита малых чисел',
  smallest: 'Числа меньше этого скрываются',
  rounding: 'Округление',
  exact: 'нет: числа точные',
  multiples: (base) => `до кратных ${int(base)}`,
  roundingHint: 'Второй замок. Числа округляются вверх или вниз по вашему секрету, в среднем верно; суммы перестают сходиться точно.',
  forbidsTwo: 'Никаких сумм, где скрыты ровно два числа',
  forbidsTwoHint: 'Иначе тот, кто знает одно из двух, узнаёт и другое. Скрыто будет больше.',
  before: 'Опубликовано раньше',
  beforeHint: 'Новый файл защищается вместе с этими, чтобы ничего малого нельзя было узнать по их разнице. Добавьте всё, что публиковалось по этому реестру, и снимите отметку с чужого.',
  nothingBefore: 'Пока ничего.',
  publication: (title, period, madeOn) => `${title}: ${stripped(period)}, создано ${madeOn}`,
  add: 'Добавить файлы',
  saveList: 'Сохранить список',
  forget: (title) => `Убрать из списка: ${title}`,
  forgetShort: 'Убрать',
  kept: 'Список хранит этот браузер. В сохранённом списке есть и ваш секрет: держите файл там, где его читаете только вы.',
  notKept: 'Этот браузер ничего не хранит: сохраните список и добавьте его перед следующей публикацией. В нём есть и ваш секрет: держите файл там, где его читаете только вы.',
  withheld: (least, small, complementary) => `Скрыто: числа меньше ${int(least)} (${int(small)}) и числа, которые выдали бы одно из них (${int(complementary)}).`,
  withheldEarlier: (earlier, difference) => `Скрыто из-за прежних публикаций: скрытое уже тогда — ${int(earlier)}, мало изменённое исправлением — ${int(difference)}.`,
  checked: (watched, least) => watched === 0 ? 'Проверено: малых чисел нет, узнавать нечего.'
    : `Проверено: для того, кто знает всё опубликованное, каждое из малых чисел (${int(watched)}) может быть и 1, и ${int(least - 1)}.`,
  twoWithheld: (count) => `Сумм, где скрыты ровно два числа: ${int(count)}. Кто знает одно из двух, узнаёт и другое.`,
  previous: (counts, changed) => `Прежние публикации: чисел без изменений — ${int(counts)}, изменено исправлением — ${int(changed)}.`,
  exposedBefore: (count) => `Малых чисел, которые выдают уже прежние публикации: ${int(count)}. Скрыть их теперь нельзя ничем.`,
  narrowed: (list, more) => `Вот они: ${list}${more > 0 ? `; и ещё ${int(more)}` : ''}.`,
  raisedLeast: (before, least) => `Наименьшее публикуемое число поднято с ${int(before)} до ${int(least)}: что было дано или выводилось при ${int(before)}, назад не взять. Можно опубликовать с прежним ${int(before)} или согласиться с этим.`,
  part: 'Часть опубликованного числа',
  tablesLeftOut: (tables) => `Не публикуется: ${tables}. Рядом с опубликованным раньше слишком много выдало бы даже то, что там скрыто.`,
  yearsLeftOut: (years) => `Не публикуются как целые годы: ${years}. Месяцы остаются. Рядом с тем, что опубликовано, пока год шёл, слишком много выдало бы даже то, что скрыто в его собственных числах; не будет этих годов и в следующих публикациях.`,
  unsaid: (kinds) => `В файле не сказано, с какого месяца учитываются: ${kinds}. Рядом с опубликованным раньше это выдало бы слишком много.`,
  unsaidSilences: (count) => `В файле не сказано, где найдены дни без данных (районы или весь город: ${int(count)}). Рядом с опубликованным раньше это выдало бы слишком много.`,
  coming: (count) => `Сумм текущего года и месяца, которые потом нельзя публиковать как есть: ${int(count)}.`,
  roundingCost: (base, mean, largest, broken, sums) =>
    `Округление до кратных ${int(base)} сдвигает число в среднем на ${num(mean)}, самое большее на ${int(largest)}; не сходятся ${int(broken)} из ${int(sums)} сумм.`,
  smallColumn: (least) => `Меньше ${int(least)}`,
  doubts: {
    otherRegister: (title, through, differing, counts) => `«${title}» (по ${stripped(through)}): не совпадает с этим файлом чисел — ${int(differing)} из ${int(counts)}. Это другой реестр? Тогда уберите; если этот же, оставьте.`,
    endsLater: (title, through) => `«${title}» кончается позже (${stripped(through)}), чем этот файл. Это точно самый новый файл?`,
    missing: (after, before, days) => `С ${stripped(after)} по ${stripped(before)} ничего не публиковалось, дней: ${int(days)} — дольше обычного. Не пропущен ли файл в списке? Добавьте его, иначе малые числа можно узнать по разнице.`,
    leastKept: (asked, least) => `Скрываются числа меньше ${int(least)}, а не меньше ${int(asked)}: так было в прежней публикации, а скрытое остаётся скрытым.`,
    roundedOtherwise: (count) => `Публикаций, округлённых иначе, чем эта: ${int(count)}. Число, которое есть и там и тут, вместе они выдают точнее.`,
    doubled: (count) => `Указано дважды, учтено один раз: ${int(count)}.`,
  },
  downloadSummary: 'Скачать snapshot-summary.json',
  savedBoth: 'Сохранено и внесено в список. Положите оба файла рядом со страницами открытой версии; подписать их: qyragy sign --key ФАЙЛ snapshot.json',
};
