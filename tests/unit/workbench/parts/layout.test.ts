import { expect, it } from 'vitest'
import { createLayout, initialArrangement } from '../../../../renderer/workbench/parts/layout.ts'
import { createViewRegistry } from '../../../../renderer/workbench/parts/view-registry.ts'
import { browserPersistence, memoryPersistence } from '../../../../renderer/workbench/persistence.ts'

const parts = {
  left: { isOpen: false, view: 'trash', size: 300 },
  right: { isOpen: true, view: null, size: 320 },
  panel: { isOpen: true, view: 'sources', size: 200 },
}

it('comes back as it was left, arrangement and all', () => {
  const persistence = memoryPersistence()
  const layout = createLayout(persistence)
  layout.change('panel', { size: 240, view: 'history' })
  layout.arrange({ isSwapped: true, panelAt: 'right', hiddenItems: ['editor.words'] })
  expect(createLayout(persistence).state.get()).toEqual(layout.state.get())
})

it('a part that is opened ends zen mode, one that is closed or sized does not', () => {
  const layout = createLayout(memoryPersistence())
  layout.arrange({ isZen: true })
  layout.change('left', { isOpen: false, size: 300 })
  expect(layout.state.get().isZen).toBe(true)
  layout.change('panel', { isOpen: true })
  expect(layout.state.get().isZen).toBe(false)
})

it('reads a layout from before there was an arrangement', () => {
  const persistence = memoryPersistence()
  persistence.write('layout', JSON.stringify(parts))
  expect(createLayout(persistence).state.get()).toEqual({ ...initialArrangement, ...parts })
})

it.each([
  '',
  '{',
  'null',
  '{"left":{}}',
  JSON.stringify({ ...parts, panel: { ...parts.panel, size: -1 } }),
  '{"left":{"isOpen":1,"view":null,"size":1}}',
])('starts from the default when %o was kept', (text) => {
  const persistence = memoryPersistence()
  persistence.write('layout', text)
  expect(createLayout(persistence).state.get()).toEqual(createLayout(memoryPersistence()).state.get())
})

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

it('takes of a strange arrangement only what it understands', () => {
  const persistence = memoryPersistence()
  const strange = {
    ...parts,
    isSwapped: 'yes',
    panelAt: 'top',
    panelWidth: null,
    hiddenViews: [1, 'trash'],
    isZen: true,
  }
  persistence.write('layout', JSON.stringify(strange))
  expect(createLayout(persistence).state.get()).toEqual({
    ...initialArrangement,
    ...parts,
    isZen: true,
    hiddenViews: ['trash'],
  })
})
