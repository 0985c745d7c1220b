import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** Cities of the user's own beside the built-in one. */
export const cities = {
  builtIn: 'Almaty (built in)',
  at: (lat: string, isSouth: boolean, lon: string, isWest: boolean) =>
    `${lat}° ${isSouth ? 'S' : 'N'}, ${lon}° ${isWest ? 'W' : 'E'}`,
  elsewhere: (percent: string, where: string) =>
    `${percent} of the rows with coordinates lie together near ${where}, far from the city that is open.`,
  open: {
    title: 'Open this place as a city of its own',
    intro:
      'Its page is separate: its data, links and scenarios never mix with those of another city. The file is read again there.',
    name: 'Name of the city',
    zone: 'Plane for distances (UTM zone)',
    zoneOf: (zone: number, isSouth: boolean) => `${int(zone)} ${isSouth ? 'south' : 'north'}`,
    clock: 'Time zone of its clock',
    clockHint: 'Suggested from the place. Hours and days of the file are read by it, summer time included.',
    outline:
      'Its outline is a ring around these rows, half a kilometre wider, until you add areas (districts, precincts) of its own. The ring is not the border of the city: figures per km² are of the ring.',
    outlineOfAreas: 'Its districts are the areas of this file.',
    lacking:
      'Not there: streets under the map, built-in posts, population and published figures. You can add your own posts and areas.',
    button: 'Open as a city',
    kept: (name: string) => `Open it in ${name}`,
    refused: 'This browser keeps nothing, so a city of your own cannot be opened in it.',
  },
  otherwise: 'If the numbers are in another coordinate system, say which under “How the file is read”. Or:',
  tooWide: (km: number) =>
    `The rows spread over ${int(km)} km: that is no city but a region, and distances on one plane would not hold. Keep the rows of one city.`,
  antimeridian:
    'The rows lie at the line where longitudes end (180°). A city across it cannot be opened: its distances would go round the world.',
  polar: 'The rows lie too near to a pole for a plane of distances.',
  title: 'Cities',
  intro: 'Each city has data, links and scenarios of its own on this device.',
  isOpen: 'open',
  rename: 'Rename',
  save: 'Save the name',
  remove: 'Remove',
  removeAsk: (name: string) =>
    `Remove ${name} with all its data and scenarios from this device? A project file keeps them.`,
  removeNow: 'Remove the city',
  removed: (name: string) => `${name} was removed.`,
  notRemoved: (name: string) => `${name} is open in another tab. Close it and remove the city again.`,
  hull: 'The outline is a ring around the rows that opened the city, not its border. Add areas to have districts.',
  hullRates: 'Figures per km² are of the ring around the rows, which is not the border of the city.',
  noPosts: 'There are no such posts in this city yet: add a file of posts to see what they cover.',
  areasOfOwn: (title: string) => `Districts: ${title}.`,
  missing: {
    title: (id: string) => `The link is of another city (${id}), which is not on this device.`,
    how: 'A city travels in its project file: ask whoever sent the link for it (Data & storage, “Save everything to one file”), open Almaty here and drop the file on it.',
  },
  project: {
    of: (name: string) => `This project is of another city: ${name}.`,
    open: 'Open it in that city',
    ofBuiltIn: 'built-in city: Almaty',
  },
};
