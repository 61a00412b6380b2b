import type { OpenHow } from './quick-input.ts'

/** What a key in the search box asks of the list. */
export type ListKey =
  | { readonly kind: 'step' | 'page' | 'end'; readonly by: 1 | -1 }
  /** `byArrow`: the arrow to the right, which without an editor to open moves the caret. */
  | { readonly kind: 'open'; readonly how: OpenHow; readonly byArrow: boolean }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface TextBox {
  readonly value: string
  readonly selectionStart: number | null
}

/** VS Code's keys; null for what the text box keeps to itself. */
export function listKey(pressed: Pressed, box: TextBox): ListKey | null {
  const { key, shiftKey, altKey } = pressed
  const isCtrl = pressed.ctrlKey || pressed.metaKey
  if (altKey) return null
  switch (key) {
    case 'ArrowDown':
      return { kind: 'step', by: 1 }
    case 'ArrowUp':
      return { kind: 'step', by: -1 }
    case 'PageDown':
      return { kind: 'page', by: 1 }
    case 'PageUp':
      return { kind: 'page', by: -1 }
    case 'Home':
      return isCtrl ? { kind: 'end', by: -1 } : null
    case 'End':
      return isCtrl ? { kind: 'end', by: 1 } : null
    case 'Enter':
      return { kind: 'open', how: isCtrl ? 'side' : shiftKey ? 'background' : 'here', byArrow: false }
    case 'ArrowRight': {
      const isAtEnd = box.selectionStart === box.value.length
      return isAtEnd && !isCtrl && !shiftKey ? { kind: 'open', how: 'side', byArrow: true } : null
    }
    default:
      return null
  }
}
