import type { EditorState, LexicalEditor } from 'lexical'
import type { PageBody } from '../../../shared/account/account.ts'
import { fromEditorJson, toEditorJson } from './kept-json.ts'

/** The editor's state of a stored body. Never throws: a block that Lexical refuses all the same is kept whole. */
export function parseBody(editor: LexicalEditor, body: PageBody): EditorState {
  const json = toEditorJson(body)
  return tryParse(editor, json) ?? editor.parseEditorState(JSON.stringify(keepRefused(editor, json)))
}

/** What the editor shows, as it is stored. */
export function stateBody(state: EditorState): PageBody {
  // Lexical's own JSON is an object with a root.
  return fromEditorJson(state.toJSON() as unknown as PageBody)
}

function tryParse(editor: LexicalEditor, json: PageBody): EditorState | null {
  try {
    return editor.parseEditorState(JSON.stringify(json))
  } catch {
    return null
  }
}

function keepRefused(editor: LexicalEditor, json: PageBody): PageBody {
  const { root: given } = json
  const root: { readonly children?: readonly unknown[] } = Object(given)
  const children = (root.children ?? []).map((child) => {
    const alone = { ...json, root: { ...root, children: [child] } }
    if (tryParse(editor, alone) !== null) return child
    const original = fromEditorJson({ root: { children: [child] } })
    const { root: { children: [first] = [] } = {} }: { root?: { children?: unknown[] } } = Object(original)
    return { type: 'kept', version: 1, original: first, inline: false }
  })
  return { ...json, root: { ...root, children } }
}
