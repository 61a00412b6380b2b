import type { OpenOptions } from '../editors/editor-area.ts'
import type { OpenHow } from './quick-input.ts'

/** Where an editor is opened that was chosen from a list. */
export function openOptions(how: OpenHow): OpenOptions {
  if (how === 'side') return { group: 'side' }
  return how === 'background' ? { keepFocus: true } : {}
}
