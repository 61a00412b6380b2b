import { createContext, type ReactNode, useContext } from 'react'
import { WorkbenchProvider } from './context.tsx'
import type { Shell } from './shell.ts'

const ShellContext = createContext<Shell | null>(null)

export function ShellProvider({ shell, children }: { shell: Shell; children: ReactNode }) {
  return (
    <ShellContext value={shell}>
      <WorkbenchProvider workbench={shell}>{children}</WorkbenchProvider>
    </ShellContext>
  )
}

/** For the workbench's own parts; features use `useWorkbench`. */
export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (shell === null) throw new Error('useShell needs a ShellProvider above it')
  return shell
}
