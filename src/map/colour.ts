/**
 * Colour arithmetic for ramps: mixing in OKLab, where equal steps look equal (B. Ottosson, "A perceptual color space
 * for image processing", 2020), and the WCAG 2 contrast ratio.
 */
export type Rgb = readonly [red: number, green: number, blue: number];
type Lab = readonly [lightness: number, a: number, b: number];

/** `#rrggbb` to 0-255. */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** 0-255, rounded and clamped, to `#rrggbb`. */
export function toHex(rgb: Rgb): string {
  return `#${rgb
    .map((v) =>
      Math.min(255, Math.max(0, Math.round(v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * Math.max(v, 0) ** (1 / 2.4) - 0.055);

/** `#rrggbb` to OKLab. */
export function toOklab(hex: string): Lab {
  const [r, g, b] = parseHex(hex).map((v) => toLinear(v / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return toHex([
    255 * fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    255 * fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    255 * fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

/** `count` colours evenly spread over the anchors. One colour = the last anchor. */
export function mixRamp(anchors: readonly string[], count: number): readonly string[] {
  const labs = anchors.map(toOklab);
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? anchors.length - 1 : (i / (count - 1)) * (anchors.length - 1);
    const k = Math.min(Math.floor(t), anchors.length - 2);
    const [from, to] = [labs[k], labs[k + 1]];
    const f = t - k;
    return fromOklab([
      from[0] + (to[0] - from[0]) * f,
      from[1] + (to[1] - from[1]) * f,
      from[2] + (to[2] - from[2]) * f,
    ]);
  });
}

/** A colour that lies over another with this opacity (0 to 1), as screens add them up. */
export function overGround(colour: string, ground: string, opacity: number): string {
  const [top, below] = [parseHex(colour), parseHex(ground)];
  const part = (k: 0 | 1 | 2): number => top[k] * opacity + below[k] * (1 - opacity);
  return toHex([part(0), part(1), part(2)]);
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = parseHex(hex).map((v) => toLinear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
