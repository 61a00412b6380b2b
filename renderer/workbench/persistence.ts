/** Keeps small texts of the shell (layout, open editors, theme, recent commands) between sessions. */
export interface Persistence {
  /** Null when nothing was kept. */
  read(key: string): string | null
  /**
   * A text that is costly to make may be given as what makes it: asked for only when it is written. Null then writes
   * nothing.
   */
  write(key: string, text: string | (() => string | null)): void
}

/** Into the browser's own storage; a storage that is full or denied costs the layout, never the program. */
export function browserPersistence(storage: Pick<Storage, 'getItem' | 'setItem'>, prefix: string): Persistence {
  return {
    read(key) {
      try {
        return storage.getItem(prefix + key)
      } catch {
        return null
      }
    },
    write(key, given) {
      try {
        const text = textOf(given)
        if (text !== null) storage.setItem(prefix + key, text)
      } catch {
        // The next session starts with the default layout.
      }
    },
  }
}

export function memoryPersistence(): Persistence {
  const texts = new Map<string, string>()
  return {
    read: (key) => texts.get(key) ?? null,
    write(key, given) {
      const text = textOf(given)
      if (text !== null) texts.set(key, text)
    },
  }
}

/** The text of what was given to `write`. */
export function textOf(given: string | (() => string | null)): string | null {
  return typeof given === 'string' ? given : given()
}

/** Reads kept JSON; null when there is none, it is damaged, or `accept` does not know it. */
export function readKept<Value>(
  persistence: Persistence,
  key: string,
  accept: (value: unknown) => value is Value,
): Value | null {
  const text = persistence.read(key)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return accept(value) ? value : null
  } catch {
    return null
  }
}
