import * as v from 'valibot'
import { listOf } from '../shared/account/primitives.ts'
import { looks, windowIdSchema } from '../shared/contract/values.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const whole = v.pipe(v.number(), v.safeInteger())
const placeSchema = v.strictObject({
  id: windowIdSchema,
  bounds: v.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  maximized: v.boolean(),
  fullscreen: v.boolean(),
})
/** Where a window stood, and which one it is. */
export type WindowPlace = v.InferOutput<typeof placeSchema>

export const windowSessionSchema = v.strictObject({
  /** The one that was in front first. */
  windows: listOf(placeSchema, 50),
  look: v.picklist(looks),
})
export type WindowSession = v.InferOutput<typeof windowSessionSchema>

export const smallest = { width: 720, height: 480 } as const
const usual = { width: 1360, height: 860 } as const
/** So much of the title must be on a screen that a hand can take hold of it. */
const grip = 120
/** A further window stands this much to the right of and below the one before. */
const step = 28

/**
 * Where the window opens: where it was, if it can still be reached there on the screens of today; else in the middle
 * of the first screen (a null position leaves that to the system).
 *
 * @param areas work areas of the screens, the primary first
 */
export function decideBounds(remembered: Rectangle | null, areas: readonly Rectangle[]) {
  const home = areas[0]
  const target = remembered === null ? undefined : areas.find((area) => isReachable(remembered, area))
  if (remembered === null || target === undefined) {
    return {
      position: null,
      width: Math.min(usual.width, home?.width ?? usual.width),
      height: Math.min(usual.height, home?.height ?? usual.height),
    }
  }
  return {
    position: { x: remembered.x, y: remembered.y },
    width: Math.max(smallest.width, Math.min(remembered.width, target.width)),
    height: Math.max(smallest.height, Math.min(remembered.height, target.height)),
  }
}

/** The place of a further window: of the same size, and not exactly over the one it was opened from. */
export function besides({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + step, y: y + step, width, height }
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return seen >= grip && window.y >= area.y && window.y <= area.y + area.height - grip
}
