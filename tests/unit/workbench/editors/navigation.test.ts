import { expect, it } from 'vitest'
import type { EditorInput } from '../../../../renderer/workbench/editors/editor-area.ts'
import { createNavigation, type NavigationPoint } from '../../../../renderer/workbench/editors/navigation.ts'
import type { Place } from '../../../../renderer/workbench/editors/place.ts'

const page = (name: string): EditorInput => ({ kind: 'page', account: 'a1', page: name })
const block = (index: number, scroll = 0): Place => ({
  scroll,
  caret: { name: 'Text', index: 0, path: [index, 0, 0], offset: 1 },
})

/** A window whose editors come to the front at once, as they do. */
function start() {
  const shown: NavigationPoint[] = []
  const navigation = createNavigation((point) => {
    shown.push(point)
    navigation.entered(point.input)
  })
  return { navigation, shown }
}

it('comes back to the caret in the editor that was left', () => {
  const { navigation, shown } = start()
  navigation.entered(page('a'))
  navigation.placed(page('a'), block(3))
  navigation.entered(page('b'))
  navigation.back()
  expect(shown).toEqual([{ input: page('a'), place: block(3), target: null }])
  expect({ back: navigation.canGoBack(), forward: navigation.canGoForward() }).toEqual({ back: false, forward: true })
})

it('takes a caret that moved far for a step, one that moved a little for none', () => {
  const { navigation, shown } = start()
  navigation.entered(page('a'))
  navigation.placed(page('a'), block(1))
  navigation.placed(page('a'), block(5))
  navigation.placed(page('a'), block(40))
  navigation.back()
  expect(shown).toEqual([{ input: page('a'), place: block(5), target: null }])
  expect(navigation.canGoBack()).toBe(false)
})

it('keeps the caret when only the scroll is reported', () => {
  const { navigation, shown } = start()
  navigation.entered(page('a'))
  navigation.placed(page('a'), block(3))
  navigation.placed(page('a'), { scroll: 200, caret: null })
  navigation.entered(page('b'))
  navigation.back()
  expect(shown[0]?.place).toEqual(block(3, 200))
})

it('comes back to what was asked for', () => {
  const { navigation, shown } = start()
  const target = { record: 'r1', field: 'owner' }
  navigation.entered(page('a'))
  navigation.revealed(page('a'), target)
  navigation.revealed(page('a'), { record: 'r2', field: 'owner' })
  navigation.entered(page('b'))
  navigation.back()
  navigation.back()
  expect(shown.at(-1)).toEqual({ input: page('a'), place: null, target })
})

it('does not take a late word from an editor that was left for a way back to it', () => {
  const { navigation } = start()
  navigation.entered(page('a'))
  navigation.entered(page('b'))
  navigation.placed(page('a'), block(90))
  navigation.back()
  expect(navigation.canGoBack()).toBe(false)
})

it('forgets what is gone', () => {
  const { navigation } = start()
  navigation.entered(page('a'))
  navigation.entered(page('b'))
  navigation.drop((input) => input.page === 'a')
  expect(navigation.canGoBack()).toBe(false)
})
