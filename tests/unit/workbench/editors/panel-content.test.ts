import { expect, it } from 'vitest'
import { panelContent } from '../../../../renderer/workbench/editors/panel-content.ts'

const input = { kind: 'page', page: 'p1' }

it.each([
  [{ input }, { input, preview: false, pinned: false }],
  [
    { input, preview: true },
    { input, preview: true, pinned: false },
  ],
  [
    { input, preview: true, pinned: true },
    { input, preview: false, pinned: true },
  ],
  [{ input: { page: 'p1' } }, null],
  [{ input: { kind: 'page', page: 5 } }, null],
  [null, null],
])('reads %j', (params, content) => {
  expect(panelContent(params)).toEqual(content)
})
