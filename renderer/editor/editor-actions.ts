import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import type { ActivePage } from './active/active-page.ts'
import { $formatHere, type Format, toggleBlock } from './format.ts'

/** One thing that can be done to the text: a command, a key and, where it has an icon, a button of the toolbar. */
interface EditorAction {
  /** The command is `editor.` and this. */
  readonly id: string
  readonly title: string
  /** Codicon of the toolbar button, or a letter where codicons have none. */
  readonly icon?: string
  readonly letter?: string
  readonly key?: string
  /** Starts a new group of the toolbar. */
  readonly group?: boolean
  isOn?(format: Format): boolean
  run(page: ActivePage): void
}

const list = {
  bullet: INSERT_UNORDERED_LIST_COMMAND,
  number: INSERT_ORDERED_LIST_COMMAND,
  check: INSERT_CHECK_LIST_COMMAND,
}

function textFormat(id: 'bold' | 'italic' | 'underline' | 'strikethrough') {
  return {
    id,
    isOn: (format: Format) => format[id],
    run: ({ editor }: ActivePage) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, id),
  }
}

function heading(block: 'h1' | 'h2' | 'h3') {
  return {
    isOn: (format: Format) => format.block === block,
    run: ({ editor }: ActivePage) => toggleBlock(editor, block),
  }
}

function listOf(block: keyof typeof list) {
  return {
    isOn: (format: Format) => format.block === block,
    run({ editor }: ActivePage) {
      const isOn = editor.getEditorState().read($formatHere).block === block
      editor.dispatchCommand(isOn ? REMOVE_LIST_COMMAND : list[block], undefined)
    },
  }
}

/** In the order of the toolbar. */
export const editorActions: readonly EditorAction[] = [
  { id: 'heading1', title: 'Heading 1', letter: 'H1', key: 'ctrl+alt+1', group: true, ...heading('h1') },
  { id: 'heading2', title: 'Heading 2', letter: 'H2', key: 'ctrl+alt+2', ...heading('h2') },
  { id: 'heading3', title: 'Heading 3', letter: 'H3', key: 'ctrl+alt+3', ...heading('h3') },
  { title: 'Bold', icon: 'bold', key: 'ctrl+b', group: true, ...textFormat('bold') },
  { title: 'Italic', icon: 'italic', key: 'ctrl+i', ...textFormat('italic') },
  { title: 'Underline', letter: 'U', key: 'ctrl+u', ...textFormat('underline') },
  { title: 'Strikethrough', icon: 'strikethrough', key: 'ctrl+shift+x', ...textFormat('strikethrough') },
  {
    id: 'bulletList',
    title: 'Bullet List',
    icon: 'list-unordered',
    key: 'ctrl+shift+8',
    group: true,
    ...listOf('bullet'),
  },
  { id: 'numberedList', title: 'Numbered List', icon: 'list-ordered', key: 'ctrl+shift+7', ...listOf('number') },
  { id: 'checklist', title: 'Checklist', icon: 'checklist', key: 'ctrl+shift+9', ...listOf('check') },
  {
    id: 'quote',
    title: 'Quote',
    icon: 'quote',
    group: true,
    isOn: (format) => format.block === 'quote',
    run: ({ editor }) => toggleBlock(editor, 'quote'),
  },
  {
    id: 'link',
    title: 'Link',
    icon: 'link',
    key: 'ctrl+k ctrl+l',
    isOn: (format) => format.link,
    run: (page) => page.askLink(),
  },
  {
    id: 'undo',
    title: 'Undo Typing',
    icon: 'discard',
    group: true,
    run: ({ editor }) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    id: 'redo',
    title: 'Redo Typing',
    icon: 'redo',
    run: ({ editor }) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  },
  {
    id: 'paragraph',
    title: 'Plain Paragraph',
    key: 'ctrl+alt+0',
    run: ({ editor }) => toggleBlock(editor, 'paragraph'),
  },
]
