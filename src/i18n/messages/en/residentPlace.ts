import { quoted } from '../../names';
import { numbersOf } from '../../numbers';
import type { FoundBy, QuestionAbout } from '../../placeKinds';

const { distance } = numbersOf('en');
const list = (items: readonly string[]): string => items.join(', ');

const BY: Record<FoundBy, (reach: string) => string> = {
  crossing: (reach) =>
    `Found by the crossing’s published point; its corners and stops are taken to lie within ${reach} of it.`,
  place: (reach) => `Found by the published point of this place, with ${reach} around it.`,
  middle: (reach) =>
    `Found by the one published point of this area, taken as its middle, with ${reach} around it; its far parts may have another inspector.`,
  street: (reach) =>
    `Found by one known point of the street, with ${reach} around it; other parts of the street may have another inspector.`,
  house: (reach) => `Found by the published point of this house, with ${reach} around it.`,
  map: (reach) => `Found by the point touched on the map, give or take ${reach}.`,
  position: (reach) => `Found by this device’s position, give or take ${reach}.`,
  link: (reach) => `Found by the point in the link, give or take ${reach}.`,
  kept: (reach) => `Found by a place remembered on this device, give or take ${reach}.`,
};

/** Where exactly? What the resident's page asks and says about how a place was found. */
export const residentPlace = {
  foundBy: (by: FoundBy, metres: number) => BY[by](distance(metres)),
  byNumber: 'Found by the precinct’s number.',
  /** One: in it, or in none that is published. */
  oneOf: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `This place may lie in precinct ${list(numbers)} or outside all that are published. To learn which, touch your house on the map.`
      : `This place may lie in any of these precincts: ${list(numbers)}. To learn which is yours, touch your house on the map.`,
  question: {
    title: {
      line: 'Which part?',
      house: 'Where is the house?',
      position: 'Where exactly?',
      border: 'Which side?',
      precinct: 'Which precinct?',
    } satisfies Record<QuestionAbout, string>,
    line: (name: string) => `${quoted('en', name)} runs through different places: which part of it do you mean?`,
    onePoint: (name: string) =>
      `Only one point of ${quoted('en', name)} is known, and it does not say whose inspector comes to you: touch the house on the map, or name a crossing nearby.`,
    house: (name: string, house: string) =>
      `Where house ${house} stands is not in our list (${quoted('en', name)}): choose the part nearest to it, or touch the house on the map.`,
    position: (metres: number) =>
      `The device knows its position only to within ${distance(metres)}: that is too coarse to name an inspector. Choose a place by name or touch the house on the map.`,
    unknownPosition:
      'The device does not say how exactly it knows its position: no inspector can be named by it. Choose a place by name or touch the house on the map.',
    districts: 'You may be in one of these districts:',
    oneDistrict: 'Only the district is sure.',
    border: 'The border of districts passes here. If you mean the other side, choose it:',
    precinct: (number: string) => `Several precincts have the number ${quoted('en', number)}: which one?`,
    precincts: (numbers: readonly string[]) =>
      `Its known parts lie in the precincts: ${list(numbers)}. There may be more.`,
    mayBe: (numbers: readonly string[]) => `Precincts that it may be: ${list(numbers)}.`,
    many: (count: number) => `It may be any of ${count} precincts.`,
    /** Two of one place are told apart by what is nearest. */
    knownPoint: (near: { readonly name: string; readonly metres: number } | null) =>
      near === null ? 'A known point' : `A known point, near ${quoted('en', near.name)} (${distance(near.metres)})`,
    /** Before the button to the map, where the place may lie in several precincts. */
    toLearn: 'Which precinct is yours?',
    onMap: 'Touch the house on the map',
    numbers: (numbers: readonly string[]) => `${numbers.length === 1 ? 'precinct' : 'precincts'} ${list(numbers)}`,
  },
  noPrecinct: (number: string) =>
    `No precinct with the number ${quoted('en', number)} is published here: name a place, or choose a district.`,
  page: (number: string) => `The page of precinct ${number}`,
  copiedPrecinct: 'The link is copied: it names the precinct and no place.',
  pageNote:
    'The inspector is this precinct’s; the figures are of the whole district, for none are published by precinct.',
  onMap: 'Dashed lines are borders of precincts with their numbers; closer, their inspectors’ names.',
  kept: {
    title: 'My places on this device',
    /** Before their names in one row above the answer. */
    short: 'My places:',
    usual: ['Home', 'School', 'Work'],
    add: 'Remember this place on this device',
    label: 'Under the name',
    press: 'Remember',
    note: 'The place stays in this browser alone: it is not sent anywhere and stands in no address. Whoever uses this device can see it.',
    done: (label: string) => `Remembered: ${label}.`,
    failed: 'This browser keeps nothing: the place was not remembered.',
    forget: (label: string) => `Forget: ${label}`,
    forgetAll: 'Forget all places',
    forgotten: 'Forgotten.',
  },
  search: {
    house: (house: string) => `House ${house} is not in our list: choose the place, then its part.`,
    isPart: 'This crossing is not in our list: choose one of the streets.',
    /** Beside one of several of one name. */
    beside: (name: string, metres: number) => `near ${quoted('en', name)}, ${distance(metres)}`,
  },
};
