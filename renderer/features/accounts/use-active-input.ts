import { useSyncExternalStore } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'

/** What the active editor shows, live. */
export function useActiveInput(): EditorInput | null {
  const { editors } = useWorkbench()
  return useSyncExternalStore(editors.onChange, editors.active)
}
