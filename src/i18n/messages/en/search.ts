import { OWN_CITY } from '../../../domain/ownCity';
import { quoted } from '../../names';
import { numbersOf } from '../../numbers';

const { int, num } = numbersOf('en');
const degrees = (value: number): string => `${num(Math.abs(value), { decimals: 5 })}°`;

/** What finds a place, a post, a room or a setting by its name. */
export const search = {
  label: 'Search',
  placeholder: OWN_CITY ? 'Post, area, setting …' : 'Abay / Baytursynov, post 12, bandwidth …',
  groups: {
    recent: 'Chosen before',
    point: 'Coordinates',
    place: 'Places and crossings',
    area: 'Districts and areas',
    post: 'Posts',
    own: 'Your rows',
    scenario: 'Scenarios',
    view: 'Kept views',
    room: 'Rooms',
    setting: 'Settings',
    action: 'Actions',
  },
  inside: 'What is inside a shape',
  onCard: 'on the card of a place',
  opening: 'The list of names is being opened …',
  none: (query: string, kinds: string) => `Nothing is called ${quoted('en', query)}. What can be looked for: ${kinds}.`,
  like: (query: string) => `Nothing is called ${quoted('en', query)}; these have names like it.`,
  found: (shown: number, all: number) => (shown < all ? `${int(shown)} of ${int(all)} found` : `${int(all)} found`),
  house: (house: string) => `Where house ${house} stands is not in our list.`,
  isPart: 'Where these two streets meet is not in our list; these are the streets.',
  outside: 'These coordinates lie outside the map of this city.',
  noDistrict: 'in no district',
  oldName: (name: string) => `old name: ${quoted('en', name)}`,
  point: (lat: number, lon: number) => `${degrees(lat)} ${lat < 0 ? 'S' : 'N'}, ${degrees(lon)} ${lon < 0 ? 'W' : 'E'}`,
  /** Further words by which settings and rooms are looked for; never shown. */
  also: {
    autoTheme: 'system theme mode',
    lightTheme: 'light theme bright day mode',
    darkTheme: 'dark theme night mode',
    period: 'date day month year',
    compare: 'last year previous change trend',
    hours: 'night evening morning daytime time clock',
    weekdays: 'weekend monday saturday sunday',
    bandwidth: 'radius smoothing',
    separation: 'apart minimum',
    vetoReach: 'veto exclude',
    layers: 'map switch transparency',
    data: 'file import upload storage project',
    table: 'list figures',
    siting: 'suggest optimise plan sites',
    coverage: 'reach gap nearest',
    health: 'quality',
    draw: 'inside within count draw measure area',
    card: 'inside around post here new',
  },
};
