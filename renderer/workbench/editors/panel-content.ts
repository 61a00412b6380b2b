import type { EditorInput } from './editor-area.ts'

/** What a dock panel carries: plain JSON, kept with the layout. */
export interface PanelContent {
  readonly input: EditorInput
  /** Italic, and replaced by the next preview. */
  readonly preview: boolean
  /** Small, at the left end of its group, and left alone when others are closed. */
  readonly pinned: boolean
}

/** Null when the parameters, which may come from an older session, are not ours. */
export function panelContent(params: unknown): PanelContent | null {
  if (typeof params !== 'object' || params === null || !('input' in params)) return null
  const { input } = params
  if (!isEditorInput(input)) return null
  const pinned = 'pinned' in params && params.pinned === true
  return { input, preview: !pinned && 'preview' in params && params.preview === true, pinned }
}

function isEditorInput(value: unknown): value is EditorInput {
  if (typeof value !== 'object' || value === null) return false
  return 'kind' in value && Object.values(value).every((entry) => typeof entry === 'string')
}
