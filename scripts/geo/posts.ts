import type { Feature, FeatureCollection, Point } from 'geojson';
import type { PostKind, PositionStatus, Hours } from '../../src/domain/post';
import { toPlane } from '../../src/domain/projection';
import type { NamedPlace } from './baseMap';
import type { District } from './districts';
import { districtFinder } from './districtFinder';
import { drawBelow, seeded, type Random } from '../../src/demonstration/random';

interface PostProperties {
  readonly id: string;
  readonly kind: PostKind;
  readonly position: PositionStatus;
  readonly openedOn: string | null;
  /** The year a planned post is due, as published (docs/facts.md, F5). */
  readonly plannedFor: number | null;
  readonly hours: Hours;
  readonly district: string;
  readonly name: null;
}
type PostCollection = FeatureCollection<Point, PostProperties>;

/** Posts of a district by our assumption: 5 in five districts and 4 in three make 37 (docs/facts.md, F4). */
const STATIONARY: Readonly<Record<string, number>> = {
  alatau: 5,
  almaly: 5,
  auezov: 5,
  bostandyk: 5,
  turksib: 5,
  zhetysu: 4,
  medeu: 4,
  nauryzbay: 4,
};
/** One in every district but one makes the 7 of 2021 (docs/facts.md, F5). */
const PLANNED: Readonly<Record<string, number>> = {
  alatau: 1,
  almaly: 0,
  auezov: 1,
  bostandyk: 1,
  turksib: 1,
  zhetysu: 1,
  medeu: 1,
  nauryzbay: 1,
};
/** 3 in seven districts and 2 in one make 23 (docs/facts.md, P1). */
const MOBILE: Readonly<Record<string, number>> = {
  alatau: 3,
  almaly: 3,
  auezov: 3,
  bostandyk: 3,
  turksib: 3,
  zhetysu: 3,
  medeu: 3,
  nauryzbay: 2,
};
/** The crossing of P2, near the stop «Бульвар Мендикулова»: the only place anything is published about. */
const PUBLISHED_CROSSING = { lon: 76.955, lat: 43.228, district: 'medeu' };

const BUSY: Readonly<Record<string, number>> = {
  market: 6,
  railway_station: 6,
  bus_station: 5,
  metro: 5,
  mall: 4,
  square: 3,
  park: 2,
  crossing: 1,
};
const APART_M = 900;
const AROUND_M = 400;

interface Site {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly district: string;
  readonly score: number;
}

/**
 * Chooses places for posts by rule from the named places alone: markets, stations, malls, squares and crossings in the
 * order of how much is named around them, at least 900 m from one another. Incidents are not looked at.
 */
function candidateSites(places: readonly NamedPlace[], districts: readonly District[]): Site[] {
  const districtAt = districtFinder(districts);
  const planar = places.map((place) => toPlane(place.lon, place.lat));
  return places
    .flatMap((place, i): Site[] => {
      const base = BUSY[place.kind];
      const district = districtAt(place.lon, place.lat);
      if (!base || !district) return [];
      const [x, y] = planar[i];
      const around = planar.filter(([px, py]) => (px - x) ** 2 + (py - y) ** 2 <= AROUND_M * AROUND_M).length;
      return [{ lon: place.lon, lat: place.lat, x, y, district, score: base + around }];
    })
    .sort((a, b) => b.score - a.score || a.lon - b.lon || a.lat - b.lat);
}

function choose(sites: readonly Site[], taken: { x: number; y: number }[], district: string, count: number): Site[] {
  const chosen: Site[] = [];
  // Where a district is too small for the distance, the distance gives way, not the count.
  for (let apartM = APART_M; chosen.length < count; apartM -= 100) {
    if (apartM <= 0) throw new Error(`no room for ${count} posts in ${district}`);
    for (const site of sites) {
      if (chosen.length === count) break;
      if (site.district !== district) continue;
      if (taken.some((t) => (t.x - site.x) ** 2 + (t.y - site.y) ** 2 < apartM * apartM)) continue;
      chosen.push(site);
      taken.push(site);
    }
  }
  return chosen;
}

function drawHours(random: Random): Hours {
  const draw = drawBelow(random, 10);
  if (draw < 4) return 'unknown';
  if (draw < 7) return '24h';
  return draw === 7 ? { from: 8, to: 20 } : draw === 8 ? { from: 10, to: 22 } : { from: 18, to: 6 };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A day from August 2019 to November 2020; the 28th is the last so that every month has it. */
function drawOpening(random: Random): string {
  const month = 7 + drawBelow(random, 16);
  return `${2019 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + drawBelow(random, 28))}`;
}

const feature = (
  id: string,
  site: { lon: number; lat: number; district: string },
  kind: PostKind,
  rest: Partial<PostProperties>,
): Feature<Point, PostProperties> => ({
  type: 'Feature',
  properties: {
    id,
    kind,
    position: 'illustrative',
    openedOn: null,
    plannedFor: null,
    hours: 'unknown',
    district: site.district,
    name: null,
    ...rest,
  },
  geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
});

/**
 * 37 stationary and 7 planned posts, and 23 mobile points; all but one position illustrative (docs/facts.md, section
 * 4).
 */
export function buildPosts(
  places: readonly NamedPlace[],
  districts: readonly District[],
): { posts: PostCollection; mobile: PostCollection } {
  const random = seeded('posts');
  const sites = candidateSites(places, districts);
  const [px, py] = toPlane(PUBLISHED_CROSSING.lon, PUBLISHED_CROSSING.lat);
  const taken = [{ x: px, y: py }];
  const ids = districts.map(({ id }) => id);
  const published = { ...PUBLISHED_CROSSING };
  const stationary = ids
    .flatMap((id) => {
      const own = id === published.district;
      return [...(own ? [published] : []), ...choose(sites, taken, id, STATIONARY[id] - (own ? 1 : 0))];
    })
    .map((site, i) =>
      feature(
        `post-${two(i + 1)}`,
        site,
        'stationary',
        site === published
          ? // It stood by 1 November 2019 (docs/facts.md, P2); the day itself is illustrative.
            { position: 'approximate', openedOn: '2019-10-15', hours: 'unknown' }
          : { openedOn: drawOpening(random), hours: drawHours(random) },
      ),
    );
  const planned = ids
    .flatMap((id) => choose(sites, taken, id, PLANNED[id]))
    .map((site, i) => feature(`planned-${two(i + 1)}`, site, 'planned', { plannedFor: 2021 }));
  const mobile = ids
    .flatMap((id) => choose(sites, taken, id, MOBILE[id]))
    .map((site, i) => feature(`mobile-${two(i + 1)}`, site, 'mobile', { hours: drawHours(random) }));
  return {
    posts: { type: 'FeatureCollection', features: [...stationary, ...planned] },
    mobile: { type: 'FeatureCollection', features: mobile },
  };
}
