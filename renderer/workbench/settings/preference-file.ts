import type { Disposer } from '../contribution.ts'
import { createListeners } from '../signal.ts'

/** What lies in the profile folder, each as `NAME.json`. */
export type PreferenceFileName = 'settings' | 'keybindings'

/** A text file of the user's own (settings, key bindings) that he may also edit in another program. */
export interface PreferenceFile {
  /** Null until it was read for the first time; the empty text where there is no file yet. */
  text(): string | null
  /** A sentence why the file cannot be read; nothing is written over it then. Null where it was read. */
  failure(): string | null
  /** Null when the text is on the disk, else a sentence why not. */
  write(text: string): Promise<string | null>
  onChange(listener: () => void): Disposer
}

/** A file that lasts as long as the window. */
export function memoryPreferenceFile(initial = ''): PreferenceFile {
  const listeners = createListeners()
  let text = initial
  return {
    text: () => text,
    failure: () => null,
    write(next) {
      text = next
      listeners.tell()
      return Promise.resolve(null)
    },
    onChange: listeners.add,
  }
}
