/** Where a person has been, and the way back and forth through it. */
export interface History<Point> {
  /** Notes a point. One near the current point replaces it; another one ends the way forward. */
  visit(point: Point): void
  /** Steps back; null at the beginning. */
  back(): Point | null
  forward(): Point | null
  current(): Point | null
  canGoBack(): boolean
  canGoForward(): boolean
  /** Takes out the points that lead nowhere any more. */
  drop(isGone: (point: Point) => boolean): void
}

interface Options<Point> {
  readonly limit: number
  /** The point to keep where `next` is so near to `current` that one of them is enough; null where both count. */
  merge(current: Point, next: Point): Point | null
}

export function createHistory<Point>({ limit, merge }: Options<Point>): History<Point> {
  let points: readonly Point[] = []
  let at = -1

  function step(by: 1 | -1): Point | null {
    const point = points[at + by]
    if (point === undefined) return null
    at += by
    return point
  }

  return {
    visit(point) {
      const current = points[at]
      const merged = current === undefined ? null : merge(current, point)
      if (merged !== null) {
        points = points.with(at, merged)
        return
      }
      points = [...points.slice(0, at + 1), point].slice(-limit)
      at = points.length - 1
    },
    back: () => step(-1),
    forward: () => step(1),
    current: () => points[at] ?? null,
    canGoBack: () => at > 0,
    canGoForward: () => at < points.length - 1,
    drop(isGone) {
      const before = points.slice(0, at + 1).filter((point) => !isGone(point))
      points = [...before, ...points.slice(at + 1).filter((point) => !isGone(point))]
      at = before.length > 0 ? before.length - 1 : Math.min(0, points.length - 1)
    },
  }
}
