import { ListItemNode } from '@lexical/list'
import { defineExtension } from 'lexical'

/**
 * Deepest list level, from 0. Each level adds four to the nesting of the stored text, and an account file is never
 * nested more than 64 deep: without a limit a page could be written that no reader takes back.
 */
export const deepestListLevel = 8

/** Typed or pasted, a list stays readable and storable: what lies deeper is brought up to the deepest level. */
export const ListDepthExtension = defineExtension({
  name: 'acumen/list-depth',
  register(editor) {
    return editor.registerNodeTransform(ListItemNode, (item) => {
      if (item.getIndent() > deepestListLevel) item.setIndent(deepestListLevel)
    })
  },
})
