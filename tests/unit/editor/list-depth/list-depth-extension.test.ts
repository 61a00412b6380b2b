import { buildEditorFromExtensions } from '@lexical/extension'
import { $createListItemNode, $createListNode, ListExtension, type ListItemNode } from '@lexical/list'
import { $createTextNode, $getRoot, defineExtension } from 'lexical'
import { expect, test } from 'vitest'
import { deepestListLevel, ListDepthExtension } from '../../../../renderer/editor/list-depth/list-depth-extension.ts'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('a list pasted thirty levels deep keeps its text and stays within what an account file may nest', () => {
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test', dependencies: [ListExtension, ListDepthExtension], $initialEditorState: null }),
  )
  editor.update(
    () => {
      let list = $createListNode('bullet')
      $getRoot().append(list)
      for (let level = 0; level <= 30; level += 1) {
        const item: ListItemNode = $createListItemNode().append($createTextNode(`level ${level}`))
        list.append(item)
        if (level === 30) break
        const nested = $createListNode('bullet')
        list.append($createListItemNode().append(nested))
        list = nested
      }
    },
    { discrete: true },
  )
  const body = editor.getEditorState().toJSON()
  expect(depthOf(body)).toBeLessThan(56)
  const text = editor.getEditorState().read(() => $getRoot().getTextContent())
  for (let level = 0; level <= 30; level += 1) expect(text).toContain(`level ${level}`)
  expect(deepestListLevel).toBe(8)
})
