import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEditorJson, nodeKinds, toEditorJson, toEditorNodes } from '../../../../renderer/editor/kept/kept-json.ts'

const leaf = fc.oneof(
  fc.record({ type: fc.constant('text'), text: fc.string(), version: fc.constant(1) }),
  fc.constant({ type: 'linebreak', version: 1 }),
)

/** Trees of known, unknown and damaged nodes in any order. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.jsonValue({ maxDepth: 2 }).filter((value) => !isKept(value)),
    fc.record({
      type: fc.constantFrom('paragraph', 'quote', 'list', 'listitem', 'link', 'heading', 'chip', 'table', 7),
      tag: fc.constantFrom('h1', 'h9'),
      listType: fc.constantFrom('bullet', 'none'),
      url: fc.constantFrom('https://example.com', 3),
      children: fc.oneof(fc.array(tie('node'), { maxLength: 4 }), fc.constant('broken')),
    }),
  ),
}))

function isKept(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'kept'
}

/** Every node that Lexical would be given is one it knows, where it may stand. */
function isReadable(value: unknown, parent: string): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false
  if (value.type === 'kept') return true
  const kind = nodeKinds[value.type]
  if (kind === undefined || (parent === 'root' && kind.inline)) return false
  if (!kind.element) return true
  const { type } = value
  return (
    'children' in value && Array.isArray(value.children) && value.children.every((child) => isReadable(child, type))
  )
}

describe('stored text with anything in it', () => {
  it('becomes something Lexical can take', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (children) => {
        const { root }: { root?: { children?: unknown[] } } = toEditorJson({ root: { type: 'root', children } })
        expect(root?.children?.every((child) => isReadable(child, 'root'))).toBe(true)
      }),
    )
  })

  it('comes back as it was, word for word, wherever it was a node', () => {
    const stored = node.filter(
      (value) => typeof value === 'object' && value !== null && typeof Object(value).type === 'string',
    )
    fc.assert(
      fc.property(fc.array(stored, { minLength: 1, maxLength: 5 }), (children) => {
        const body = { root: { type: 'root', version: 1, children } }
        const back: { root?: { children?: unknown } } = fromEditorJson(toEditorJson(body))
        // What was no node inside of a known one stays wrapped, and is unwrapped here to compare.
        expect(unwrapped(back.root?.children)).toEqual(children)
      }),
    )
  })

  it('that has no root is kept whole and can be written on', () => {
    const { root }: { root?: { children?: unknown[] } } = toEditorJson({ strange: true })
    expect(root?.children).toEqual([{ type: 'kept', version: 1, original: { strange: true }, inline: false }])
  })

  it('does not nest without end', () => {
    let deep: unknown = { type: 'text', text: 'x' }
    for (let depth = 0; depth < 500; depth += 1) deep = { type: 'link', url: 'https://example.com', children: [deep] }
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [deep] }] } }
    expect(JSON.stringify(toEditorJson(body))).toContain('"kept"')
    expect(JSON.stringify(fromEditorJson(toEditorJson(body)))).toContain('"x"')
  })
})

it('the clipboard gives only nodes that we know', () => {
  expect(toEditorNodes([{ type: 'evil' }, null, { type: 'text', text: 'in' }])).toEqual([{ type: 'text', text: 'in' }])
})

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped)
  if (typeof value !== 'object' || value === null) return value
  if (isKept(value) && 'original' in value) return value.original
  return 'children' in value ? { ...value, children: unwrapped(value.children) } : value
}
