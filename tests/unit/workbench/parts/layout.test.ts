import { expect, it } from 'vitest'
import { createLayout } from '../../../../renderer/workbench/parts/layout.ts'
import { createViewRegistry } from '../../../../renderer/workbench/parts/view-registry.ts'
import { browserPersistence, memoryPersistence } from '../../../../renderer/workbench/persistence.ts'

it('comes back after a restart', () => {
  const persistence = memoryPersistence()
  createLayout(persistence).change('left', { isOpen: false, size: 312, view: 'trash' })
  expect(createLayout(persistence).state.get().left).toEqual({ isOpen: false, size: 312, view: 'trash' })
})

it.each(['', '{', 'null', '{"left":{}}', '{"left":{"isOpen":1,"view":null,"size":1}}'])(
  'starts from the default when %o was kept',
  (text) => {
    const persistence = memoryPersistence()
    persistence.write('layout', text)
    expect(createLayout(persistence).state.get()).toEqual(createLayout(memoryPersistence()).state.get())
  },
)

it('lives with a storage that refuses', () => {
  const refusing = browserPersistence(
    {
      getItem() {
        throw new Error('denied')
      },
      setItem() {
        throw new Error('full')
      },
    },
    '',
  )
  const layout = createLayout(refusing)
  layout.change('panel', { isOpen: false })
  expect(layout.state.get().panel.isOpen).toBe(false)
})

it('keeps views in their order and tells when a badge changes', () => {
  const registry = createViewRegistry<{ id: string; order: number; onBadgeChange?(listener: () => void): () => void }>()
  let changed: () => void = () => undefined
  registry.register({ id: 'b', order: 2 })
  const dispose = registry.register({
    id: 'a',
    order: 1,
    onBadgeChange(listener) {
      changed = listener
      return () => undefined
    },
  })
  const before = registry.views.get()
  expect(before.map((view) => view.id)).toEqual(['a', 'b'])
  changed()
  expect(registry.views.get()).not.toBe(before)
  expect(() => registry.register({ id: 'b', order: 3 })).toThrow(/twice/)
  dispose()
  expect(registry.views.get().map((view) => view.id)).toEqual(['b'])
})
