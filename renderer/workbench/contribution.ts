import type { Workbench } from './workbench.ts'

/** Undoes one registration or subscription; safe to call twice. */
export type Disposer = () => void

/**
 * When a contribution is activated: before the window is drawn, while it is, once the editors of the last
 * session are back, or when the program is idle.
 */
export type Phase = 'starting' | 'ready' | 'restored' | 'eventually'

export const phases: readonly Phase[] = ['starting', 'ready', 'restored', 'eventually']

/** The only way a feature enters the workbench. */
export interface Contribution {
  readonly id: string
  readonly phase: Phase
  /** Registers what the feature brings; may run once per window. What it throws is reported and stops nothing else. */
  activate(workbench: Workbench): Disposer
}
