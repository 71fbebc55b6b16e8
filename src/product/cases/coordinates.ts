import type { Regency } from '#offices'

export type Point = { latitude: number; longitude: number }

/** Decimal degrees as people write them, with a comma or a point: `1,4712` or `101.18`. Nothing when it is none. */
export function readDegrees(text: string, most: 90 | 180): number | undefined {
  if (!/^[+-]?\d{1,3}([.,]\d{1,10})?$/.test(text)) return undefined
  const degrees = Number(text.replace(',', '.'))
  return Math.abs(degrees) <= most ? degrees : undefined
}

/** As Indonesian writes them, to six places: about ten centimetres. */
export function writeDegrees(degrees: number): string {
  return degrees.toFixed(6).replace('.', ',')
}

/** Whether a point lies outside the regency's box: mistyped, swapped, or at sea. Without a box nothing does. */
export function isOutside({ latitude, longitude }: Point, bounds: Regency['bounds']): boolean {
  if (!bounds) return false
  const { south, north, west, east } = bounds
  return latitude < south || latitude > north || longitude < west || longitude > east
}
