import { expect, test } from 'vitest'
import { besides, decideBounds } from '../../../electron/bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 1000 }

test('a window opens where it was', () => {
  const was = { x: 2000, y: 100, width: 1000, height: 700 }
  expect(decideBounds(was, [screen, right])).toEqual({ position: { x: 2000, y: 100 }, width: 1000, height: 700 })
})

test('a window whose screen is gone opens in the usual size, where the system puts it', () => {
  const was = { x: 2000, y: 100, width: 1000, height: 700 }
  expect(decideBounds(was, [screen])).toEqual({ position: null, width: 1360, height: 860 })
})

test('a window whose title is above the screen is brought back', () => {
  expect(decideBounds({ x: 0, y: -200, width: 900, height: 700 }, [screen]).position).toBeNull()
})

test('a window is never larger than its screen nor smaller than can be used', () => {
  expect(decideBounds({ x: 0, y: 0, width: 9000, height: 10 }, [screen])).toEqual({
    position: { x: 0, y: 0 },
    width: 1920,
    height: 480,
  })
})

test('a first start fits a small screen', () => {
  expect(decideBounds(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
    position: null,
    width: 1024,
    height: 700,
  })
})

test('a further window is of the same size, a little aside', () => {
  expect(besides({ x: 10, y: 20, width: 900, height: 700 })).toEqual({ x: 38, y: 48, width: 900, height: 700 })
})
