type Triple = readonly [number, number, number];

/** A kind of colour blindness. */
export type Blindness = "protanopia" | "deuteranopia" | "tritanopia";

// Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB.
const SEEN: Readonly<Record<Blindness, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const LUMINANCE: Triple = [0.2126729, 0.7151522, 0.072175];

/** A colour `#rrggbb` in linear sRGB, 0 to 1. */
export function toLinear(colour: string): Triple {
  const [r = NaN, g = NaN, b = NaN] = [1, 3, 5].map((i) => {
    const part = parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** A linear colour as somebody with a blindness sees it. */
export function seeAs(colour: Triple, blindness: Blindness): Triple {
  const [r, g, b] = SEEN[blindness].map((row) => Math.min(1, Math.max(0, dot(row, colour)))) as [number, number, number];
  return [r, g, b];
}

/** A linear colour in CIE L*a*b* (D65). */
export function toLab(colour: Triple): Triple {
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047);
  const y = bend(dot(LUMINANCE, colour));
  const z = bend(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two linear colours are apart to the eye: CIE76 ΔE, about 2 is just seen. */
export function distance(a: Triple, b: Triple): number {
  const [p, q] = [toLab(a), toLab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** WCAG contrast of two linear colours, 1 to 21. */
export function contrast(a: Triple, b: Triple): number {
  const [light, dark] = [dot(LUMINANCE, a), dot(LUMINANCE, b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
