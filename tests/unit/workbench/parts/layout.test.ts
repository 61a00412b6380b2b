import { expect, it } from 'vitest'
import { createLayout, initialArrangement } from '../../../../renderer/workbench/parts/layout.ts'
import { memoryPersistence } from '../../../../renderer/workbench/persistence.ts'

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

it('reads a layout from before there was an arrangement', () => {
  const persistence = memoryPersistence()
  persistence.write('layout', JSON.stringify(parts))
  expect(createLayout(persistence).state.get()).toEqual({ ...initialArrangement, ...parts })
})

it.each([
  ['not JSON', '{'],
  ['no parts', '{}'],
  ['a size that is none', JSON.stringify({ ...parts, panel: { ...parts.panel, size: -1 } })],
])('begins anew with %s', (_what, text) => {
  const persistence = memoryPersistence()
  persistence.write('layout', text)
  expect(createLayout(persistence).state.get()).toEqual(createLayout(memoryPersistence()).state.get())
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
