/**
 * Corners of a cell about its centre, metres, anticlockwise and closed. A hexagon stands on a point; its size is the
 * distance between neighbouring centres, so a corner is size / sqrt(3) from the centre. A square's size is its side.
 */
export function cellCorners(
  shape: 'hexagon' | 'square',
  sizeM: number,
): readonly (readonly [dx: number, dy: number])[] {
  const h = sizeM / 2;
  if (shape === 'square')
    return [
      [-h, -h],
      [h, -h],
      [h, h],
      [-h, h],
      [-h, -h],
    ];
  const r = sizeM / Math.sqrt(3);
  return [
    [0, -r],
    [h, -r / 2],
    [h, r / 2],
    [0, r],
    [-h, r / 2],
    [-h, -r / 2],
    [0, -r],
  ];
}
