import { expect, test } from 'vitest';
import { categoryOfDescription } from '../../src/intake/cells/categoryStems';
import { readWell } from '../fixtures/reading';

test.each([
  ['Карманная кража', 'theft'],
  ['Кража из автомобиля', 'theft'],
  ['Пәтер ұрлығы', 'theft'],
  ['THEFT FROM MOTOR VEHICLE', 'theft'],
  ['theft-items-from-vehicle', 'theft'],
  ['Theft of Motor Vehicle Parts or Accessories', 'theft'],
  ['O‘g‘irlik', 'theft'],
  ['Мелкая кража в магазине', 'petty-theft'],
  ['PETIT LARCENY', 'petty-theft'],
  ['Theft Of Motor Vehicle', 'vehicle'],
  ['Угон мотоцикла', 'vehicle'],
  ['FURTO DE VEÍCULO', 'vehicle'],
  ['Грабёж (уличный)', 'robbery'],
  ['ROBO CON VIOLENCIA', 'violent-robbery'],
  ['ROBO A TRANSEUNTE EN VIA PUBLICA CON VIOLENCIA', 'violent-robbery'],
  ['Vols qualifiés', 'robbery'],
  ['Разбойное нападение на магазин', 'violent-robbery'],
  ['Robbery, Street, W/ Gun', 'violent-robbery'],
  ['Қарақшылық шабуыл', 'violent-robbery'],
  ['Интернет-мошенничество', 'fraud'],
  ['Бұзақылық әрекет', 'hooliganism'],
  ['Причинение тяжкого вреда здоровью', 'harm'],
  ['LESÃO CORPORAL DOLOSA', 'harm'],
])('%s is %s by the stems of its words', (words, kind) => {
  expect(categoryOfDescription(words)).toBe(kind);
});

test.each([
  ['грабёж, разбой'],
  ['Assault with intent to commit robbery'],
  ['Robbery No Firearm'],
  ['SHOPLIFTING-GRAND THEFT'],
  ['Stolen Property Offenses'],
  ['Identity theft'],
  ['кража скота'],
  ['ДТП с причинением вреда здоровью'],
  ['Не кража'],
  ['Robo'],
  ['ROBO A TRANSEUNTE CON Y SIN VIOLENCIA'],
  ['Vehicle crime'],
  ['шум во дворе'],
  [''],
])('%j is left to who knows the file', (words) => {
  expect(categoryOfDescription(words)).toBe(null);
});

test('an article of no kind of its own leaves the word beside it to say the kind', () => {
  const intake = readWell('lon;lat;статья;категория\n76.9;43.2;300;кража\n76.9;43.2;188;разбой\n');
  expect([...(intake.table?.category ?? [])]).toEqual([0, 0]);
});

test('what a description was taken for is told with the word and how often', () => {
  const { preview } = readWell(
    'lon;lat;вид\n76.9;43.2;Карманная кража\n76.91;43.2;Карманная кража\n76.92;43.2;шум\n76.93;43.2;кража\n',
  );
  expect(preview.readWords).toEqual([{ field: 'category', word: 'Карманная кража', as: 'theft', count: 2 }]);
  expect(preview.unknownWords).toEqual([{ field: 'category', word: 'шум', count: 1 }]);
});
