import { createContext, type ReactNode, useContext } from 'react'
import type { Workbench } from './workbench.ts'

const WorkbenchContext = createContext<Workbench | null>(null)

export function WorkbenchProvider({ workbench, children }: { workbench: Workbench; children: ReactNode }) {
  return <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
}

/** The workbench this component stands in; throws outside of one. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('useWorkbench needs a WorkbenchProvider above it')
  return workbench
}
