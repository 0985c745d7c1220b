import type { Category } from '../../domain/incident';
import { nameWords } from '../text/cellText';

/*
 * Words by which a description says what happened, by their beginnings: as people write them, compared folded. `=` is a
 * whole word, `*` any part of one.
 */
const THEFT =
  'краж крадіж ұрлы ұрла theft larcen =stolen =steal stealing pickpocket hurto furto =vol =vols *diebstahl ' +
  'hırsızlık hirsizlik ogirlik ogrilik ქურდობა';
const PETTY_THEFT = 'shoplift';
const ROBBERY = 'грабеж грабител тонау robber roubo =raub raubüberfall =rapina talonchil ძარცვა';
const VIOLENT = 'разбой =разбоя =разбое қарақшы bosqinchil ყაჩაღობა';
const FRAUD =
  'мошенн шахрайств алаяқ fraud =scam =scams estafa betrug firibgar dolandırıcı dolandirici escroqu თაღლითობა';
const HOOLIGANISM = 'хулиган бұзақы hooligan bezoril ხულიგნობა';
const HARM = 'assault =battery lesion lesao lesoes körperverletz';
const TAKING = 'угон угнан =айдап';

/** All words of a line together say that somebody was hurt, or (a robbery's word of some laws) robbed. */
const HARM_TOGETHER = ['вред здоров', 'зиян денсаулы', 'bodily harm', 'bodily injur', 'телесн поврежд', 'tan jarohat'];
const ROBBERY_TOGETHER = ['=robo violenc', '=vols qualifi', '=vol qualifi'];

/**
 * Law and police of these languages have no word of their own for the taking of a vehicle: a theft beside one is it.
 */
const VEHICLE =
  '=vehicle =vehicles =auto =autos =automobile =automobiles =automotor =automotores =car =cars =kfz motorcycl ' +
  '=motorbike motociclet vehicul veicul =moto =motos =truck =scooter';
/** The vehicle is then where the thing was, or what it was a part of. */
const OF_VEHICLE =
  '=from =inside =f =parts =part accessor accesor acessor =plate =plates =tag =tags =contents =items =dans =sur ' +
  '=dentro =interior =aus autoparte =partes =piezas =wheel =wheels =tire =tires =catalytic =license';
/** A vehicle in the street, or the street's thing in a vehicle. */
const UNCLEAR = '=in =en =em';
const ARMED = 'violenc =armed =aggravated =gun =handgun =firearm =firearms =knife =weapon =weapons оруж =қару қарулы';
const SMALL = 'мелк ұсақ =petty =petit';
const LARGE = 'крупн =grand =felony =ірі';

/** Beside these the words say what it was not, another act, or two acts in one. */
const OTHERWISE =
  '=не =нет =без =кроме =емес =жоқ =no =not =non =without =excluding =except =sin =sem =sans =ohne =unarmed identit ' +
  'receiv possess recover =found =lost =false decept =trick sexual indecent =rape threat homicid murder убийств =дтп ' +
  'дорожн неосторож ложн скот =мал =livestock =cattle traffic =services culpos transit trânsit acciden siniestr prevenc ' +
  'профилакт укрыват сбыт приобретен скупк =trust burglar =entry =entering вымогат extor carjack calificad агитац';
const OTHERWISE_TOGETHER = ['=stolen propert'];

interface Stem {
  readonly text: string;
  readonly where: 'start' | 'whole' | 'any';
}

const MARKS: Readonly<Record<string, Stem['where']>> = { '=': 'whole', '*': 'any' };

/** Words in one case and script, without the accents of Latin letters and without apostrophes. */
const fold = (text: string): string[] =>
  nameWords(
    text
      .normalize('NFD')
      .replace(/([a-zA-Z])\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/['’‘ʻʼ`]/g, ''),
  );

const stems = (list: string): readonly Stem[] =>
  list
    .split(' ')
    .flatMap((word) => fold(word).map((text): Stem => ({ text, where: MARKS[word.charAt(0)] ?? 'start' })));
const groups = (lists: readonly string[]): readonly (readonly Stem[])[] => lists.map(stems);

const isIn = (word: string, { text, where }: Stem): boolean =>
  where === 'whole' ? word === text : where === 'any' ? word.includes(text) : word.startsWith(text);
const says = (words: readonly string[], list: readonly Stem[]): boolean =>
  words.some((word) => list.some((stem) => isIn(word, stem)));
const together = (words: readonly string[], lists: readonly (readonly Stem[])[]): boolean =>
  lists.some((list) => list.every((stem) => words.some((word) => isIn(word, stem))));

const theft = stems(THEFT);
const pettyTheft = stems(PETTY_THEFT);
const robbery = stems(ROBBERY);
const violent = stems(VIOLENT);
const harm = stems(HARM);
const taking = stems(TAKING);
const fraud = stems(FRAUD);
const hooliganism = stems(HOOLIGANISM);
const vehicle = stems(VEHICLE);
const ofVehicle = stems(OF_VEHICLE);
const unclear = stems(UNCLEAR);
const armed = stems(ARMED);
const small = stems(SMALL);
const large = stems(LARGE);
const otherwise = stems(OTHERWISE);
const otherwiseTogether = groups(OTHERWISE_TOGETHER);
const harmTogether = groups(HARM_TOGETHER);
const robberyTogether = groups(ROBBERY_TOGETHER);

/** Words that are looked at: a description says what happened at once, a narrative of many sentences does not. */
const MOST_WORDS = 20;

/**
 * The kind of a description that no dictionary lists ("Кража из автомобиля", "THEFT FROM MOTOR VEHICLE", "HURTO A
 * PERSONAS"), by the stems of its words. null where they speak of no kind, of two, or of what it was not: that is left
 * to the person who knows the file.
 */
export function categoryOfDescription(text: string): Category | null {
  const words = fold(text.slice(0, 200));
  if (words.length > MOST_WORDS || says(words, otherwise) || together(words, otherwiseTogether)) return null;
  const isRobbery = says(words, robbery) || together(words, robberyTogether);
  const isTheft = (says(words, theft) || says(words, pettyTheft)) && !together(words, robberyTogether);
  const found: (Category | null)[] = [];
  if (isTheft) found.push(kindOfTheft(words));
  if (isRobbery) found.push(kindOfRobbery(words));
  if (says(words, violent)) found.push('violent-robbery');
  if (says(words, taking)) found.push('vehicle');
  if (says(words, fraud)) found.push('fraud');
  if (says(words, hooliganism)) found.push('hooliganism');
  if (says(words, harm) || together(words, harmTogether)) found.push('harm');
  return found.length === 1 ? found[0] : null;
}

function kindOfTheft(words: readonly string[]): Category | null {
  const isSmall = says(words, small) || says(words, pettyTheft);
  if (isSmall && says(words, large)) return null;
  if (isSmall) return 'petty-theft';
  if (!says(words, vehicle) || says(words, ofVehicle)) return 'theft';
  return says(words, unclear) ? null : 'vehicle';
}

/** A robbery from a vehicle, or of one, is what each law calls it. */
function kindOfRobbery(words: readonly string[]): Category | null {
  if (says(words, vehicle)) return null;
  return says(words, armed) ? 'violent-robbery' : 'robbery';
}
