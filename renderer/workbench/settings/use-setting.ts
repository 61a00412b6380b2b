import { useSyncExternalStore } from 'react'
import { useWorkbench } from '../context.tsx'
import type { Setting } from './setting.ts'

/** The value in force, in step with the file. Lists are compared by what they hold. */
export function useSetting<Value>(setting: Setting<Value>, account?: string): Value {
  const { settings } = useWorkbench()
  const text = useSyncExternalStore(settings.onChange, () => JSON.stringify(settings.get(setting, account)))
  return setting.accept(JSON.parse(text)) ?? setting.default
}
