import { $isListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'

/** Ctrl+M: whether Tab indents lists or leaves the text. */
export const TOGGLE_TAB_MOVES_FOCUS = createCommand<undefined>('TOGGLE_TAB_MOVES_FOCUS')

let tabMovesFocus = false

/** Like VS Code's, one switch for all pages of the window. */
export function doesTabMoveFocus(): boolean {
  return tabMovesFocus
}

/** Tab and Shift+Tab indent list items; everywhere else, and after Ctrl+M, Tab moves the focus as on any page. */
export const TabKeyExtension = defineExtension({
  name: 'acumen/tab-key',
  register(editor) {
    return mergeRegister(
      editor.registerCommand(
        TOGGLE_TAB_MOVES_FOCUS,
        () => {
          tabMovesFocus = !tabMovesFocus
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (tabMovesFocus || !$isInList()) return false
          event.preventDefault()
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})

function $isInList(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null
}
