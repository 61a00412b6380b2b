import { $generateNodesFromSerializedNodes, $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard'
import { $generateNodesFromDOM } from '@lexical/html'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $getEditor,
  type BaseSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  type SerializedLexicalNode,
} from 'lexical'
import { activePage } from '../active/active-page.ts'
import { toEditorNodes } from '../kept/kept-json.ts'
import { cleanHtml } from './clean-html.ts'
import { $readableNodes } from './readable-nodes.ts'

const tooMuch = 'That was too large or too deeply nested to keep its form: its plain text was pasted instead.'
const imagesLeftOut = 'Images cannot be put on a page yet. They were left out; everything else is there.'

/** Characters of our own clipboard form that are read. */
const nodesLimit = 5_000_000

/** Whatever comes in by paste or drop is foreign: cleaned, limited, and without its looks. */
export const PasteExtension = defineExtension({
  name: 'acumen/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [$pasteOwn],
        'text/html': [$pasteHtml],
      },
    }),
  ],
  register(editor) {
    return editor.registerCommand(
      DRAG_DROP_PASTE,
      () => {
        activePage.say('Files and images cannot be put on a page yet. Nothing was added.')
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
  },
})

function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const cleaned = cleanHtml(html)
  if (cleaned.kind === 'tooMuch') {
    activePage.say(tooMuch)
    // Refused here, the plain text is next in line; the stack's own reader of raw HTML is never asked.
    return false
  }
  const editor = $getEditor()
  const nodes = $readableNodes($generateNodesFromDOM(editor, cleaned.content))
  if (cleaned.images > 0) activePage.say(imagesLeftOut)
  if (nodes.length === 0) return cleaned.images > 0
  $insertGeneratedNodes(editor, nodes, selection)
  return true
}

/** Copied from a page of ours, or so it says: any program can write this type, so it passes the same gate as storage. */
function $pasteOwn(data: string, selection: BaseSelection): boolean {
  const editor = $getEditor()
  const nodes = data.length > nodesLimit ? null : ownNodes(data, editor._config.namespace)
  if (nodes === null) return false
  try {
    $insertGeneratedNodes(editor, $readableNodes($generateNodesFromSerializedNodes(nodes)), selection)
    return true
  } catch {
    return false
  }
}

function ownNodes(data: string, namespace: string): SerializedLexicalNode[] | null {
  try {
    const payload: unknown = JSON.parse(data)
    if (typeof payload !== 'object' || payload === null || !('nodes' in payload) || !('namespace' in payload))
      return null
    if (payload.namespace !== namespace || !Array.isArray(payload.nodes)) return null
    // The gate gives nodes of the editor's own types only.
    return toEditorNodes(payload.nodes) as SerializedLexicalNode[]
  } catch {
    return null
  }
}
