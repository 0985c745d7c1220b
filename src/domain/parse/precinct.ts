import type { Precinct } from '../precinct';
import { lonLat } from './geojson';
import { listOf, name } from './pieces';
import { field, orNull, refuse, text, type Piece } from './shape';

/** `photoChars`: 100 kB in base 64 with the head of the address. */
export const PRECINCT_LIMITS = {
  words: 300,
  number: 40,
  photoBytes: 100_000,
  photoChars: 133_370,
  precincts: 2000,
  points: 5000,
} as const;

/** A picture carried in the address itself; an address of another place would tell that place who reads the card. */
export const PHOTO_ADDRESS = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

function photo(piece: Piece): string {
  const address = text(piece);
  return address.length <= PRECINCT_LIMITS.photoChars && PHOTO_ADDRESS.test(address)
    ? address
    : refuse(piece, 'data:image/png|jpeg|webp;base64 of at most 100 kB');
}

/** A precinct as a snapshot carries it. */
export function readPrecinct(piece: Piece): Precinct {
  const of = (key: string): Piece => field(piece, key);
  const words = (key: string): string | null => orNull(of(key), (p) => name(p, PRECINCT_LIMITS.words));
  return {
    id: name(of('id')),
    number: name(of('number'), PRECINCT_LIMITS.number),
    geometry: listOf(
      of('geometry'),
      (polygon) => listOf(polygon, (ring) => listOf(ring, lonLat, PRECINCT_LIMITS.points), 1000),
      1000,
    ),
    inspector: words('inspector'),
    phone: words('phone'),
    receptionHours: words('receptionHours'),
    address: words('address'),
    nextMeeting: words('nextMeeting'),
    photo: orNull(of('photo'), photo),
  };
}
