import type { Disposer } from '../contribution.ts'

/**
 * Facts about the moment (`textFocus`, `activeEditor`) that `when` expressions test. Setting undefined removes a key.
 */
export interface ContextKeys {
  set(key: string, value: unknown): void
  get(key: string): unknown
  /** Evaluates `a && !b || c == 'x'`; an empty or missing expression is true; one that cannot be read throws. */
  evaluate(when: string | undefined): boolean
  onChange(listener: () => void): Disposer
}
