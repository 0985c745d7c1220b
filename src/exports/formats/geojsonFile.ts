import type { ShapeList } from '../../domain/table';
import { piecesOf, utf8, type Writing } from './format';

/** Points, lines and areas as GeoJSON (RFC 7946), with whatever else the collection says of itself. */
export function* write({ type, features: list, ...about }: ShapeList): Writing {
  const whole = JSON.stringify({ type, features: [], ...about });
  const inside = whole.indexOf('[]') + 1;
  const features = yield* piecesOf(list, (shape, i) => `${i === 0 ? '' : ','}${JSON.stringify(shape)}`);
  return [utf8(whole.slice(0, inside)), ...features, utf8(`${whole.slice(inside)}\n`)];
}
