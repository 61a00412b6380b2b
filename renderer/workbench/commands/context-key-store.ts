import { createListeners } from '../signal.ts'
import type { ContextKeys } from './context-keys.ts'
import { holds, parseWhen, type When } from './when.ts'

export function createContextKeys(): ContextKeys {
  const values = new Map<string, unknown>()
  const read = new Map<string, When>()
  const listeners = createListeners()
  return {
    set(key, value) {
      if (Object.is(values.get(key), value)) return
      if (value === undefined) values.delete(key)
      else values.set(key, value)
      listeners.tell()
    },
    get: (key) => values.get(key),
    evaluate(text) {
      if (text === undefined) return true
      let when = read.get(text)
      if (when === undefined) {
        when = parseWhen(text)
        read.set(text, when)
      }
      return holds(when, (key) => values.get(key))
    },
    onChange: listeners.add,
  }
}
