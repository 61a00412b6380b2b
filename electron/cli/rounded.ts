/** Binary dust off, precision kept: readers may add the points up. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
