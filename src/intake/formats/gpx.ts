import { err, fault, ok } from '../../domain/result';
import { DEGREES } from '../places/crs';
import { decode } from '../text/decode';
import type { OpenFormat } from './format';
import { XmlReader } from './xml/xmlReader';

/** Elements of a waypoint that are read, and the property each becomes. */
const PROPERTIES: Readonly<Record<string, string>> = {
  name: 'name',
  type: 'type',
  time: 'datetime',
  desc: 'description',
};

/**
 * Waypoints of GPX 1.1: places that somebody marked, with what a program has added to them (extensions) under its own
 * names. Tracks and routes are ways, and hold no rows.
 */
export const open: OpenFormat = async ({ bytes }) => {
  const decoded = decode(bytes, {});
  if ('code' in decoded) return err(decoded);
  const features: unknown[] = [];
  const path: string[] = [];
  let properties: Record<string, string> = {};
  let at: readonly unknown[] = [];
  let text = '';
  const reader = new XmlReader({
    open(name, { lon, lat }) {
      path.push(name);
      text = '';
      if (name !== 'wpt') return;
      properties = {};
      at = [lon, lat];
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      path.pop();
      if (name === 'wpt') features.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } });
      else if (path.at(-1) === 'extensions' && path.at(-2) === 'wpt') {
        if (name !== '__proto__' && text.trim() !== '') properties[name] = text.trim();
      } else if (path.at(-1) === 'wpt' && Object.hasOwn(PROPERTIES, name)) properties[PROPERTIES[name]] = text.trim();
    },
  });
  reader.push(decoded.bytes);
  const failed = reader.end();
  if (failed) return err(failed);
  return features.length === 0 ? err(fault('no-features')) : ok({ as: 'features', features, system: DEGREES });
};
