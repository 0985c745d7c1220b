import { quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { FindWords } from '../en/residentFind';

const { int } = numbersOf('ru');

/** Words of what finds a place: by name, by district, by position, on the map. */
export const residentFind: FindWords = {
  title: 'Где это?',
  label: 'Перекрёсток, микрорайон, школа, рынок или район',
  placeholder: 'Абая / Байтурсынова',
  none: (query) => `В нашем списке нет места по запросу ${quoted('ru', query)}: попробуйте перекрёсток рядом или выберите район.`,
  found: (places) => `${int(places)} ${plural('ru', places, { one: 'место', few: 'места', many: 'мест', other: 'места' })}`,
  districts: 'Или выберите район',
  position: 'Моё местоположение',
  positionNote: 'Местоположение остаётся на этом устройстве и не попадает в адрес страницы.',
  locating: 'Определяем местоположение …',
  denied: 'Браузер не дал местоположение: разрешите его в настройках браузера или введите место.',
  failed: 'Местоположение определить не удалось: введите место или выберите район.',
  outside: 'Эта точка вне границ Алматы: выберите место в городе.',
  map: 'Выбрать на карте',
  closeMap: 'Закрыть карту',
  mapHint: 'Коснитесь места на карте.',
  noMap: 'Сейчас это устройство не может нарисовать живую карту, вместо неё – неподвижное изображение. Коснитесь места на нём, введите место или выберите район.',
  another: 'Выбрать другое место',
  placesFailed: 'Список мест не загрузился: проверьте связь или выберите район.',
};
