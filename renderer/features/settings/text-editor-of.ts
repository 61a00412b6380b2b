import { type ComponentType, createElement, lazy } from 'react'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'

const PreferenceTextEditor = lazy(async () => ({
  default: (await import('./PreferenceTextEditor.tsx')).PreferenceTextEditor,
}))

/** The editor of the files as text, which asks main where they lie. */
export function textEditorOf(bridge: AcumenBridge): ComponentType<{ readonly input: EditorInput }> {
  return ({ input }) => createElement(PreferenceTextEditor, { input, bridge })
}
