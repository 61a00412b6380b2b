import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { PreferenceName } from '../../shared/contract/values.ts'
import type { PreferenceFile } from '../workbench/settings/preference-file.ts'
import { createSignal } from '../workbench/signal.ts'

export interface BridgePreferences extends PreferenceFile {
  /** Reads the file for the first time and follows it from now on; a file that cannot be read leaves the defaults. */
  attach(bridge: AcumenBridge): Promise<void>
}

/** A file of the profile folder, kept by main. Until it was read it has no text, and every setting its default. */
export function bridgePreferences(name: PreferenceName): BridgePreferences {
  const text = createSignal<string | null>(null)
  const failure = createSignal<string | null>(null)
  let door: AcumenBridge | null = null
  return {
    text: text.get,
    failure: failure.get,
    onChange(listener) {
      const stops = [text.subscribe(listener), failure.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    async attach(bridge) {
      door = bridge
      bridge.on('preferences.changed', (change) => {
        if (change.name !== name) return
        failure.set(null)
        text.set(change.text)
      })
      const read = await bridge.call('preferences.read', { name })
      if (read.ok) text.set(read.value.text)
      else failure.set(read.text)
    },
    async write(next) {
      if (door === null) return 'The settings are not open yet.'
      const unread = failure.get()
      if (unread !== null) return `${unread} Nothing was written over it.`
      const before = text.get()
      text.set(next)
      const written = await door.call('preferences.write', { name, text: next })
      if (written.ok) return null
      if (text.get() === next) text.set(before)
      return written.text
    },
  }
}
