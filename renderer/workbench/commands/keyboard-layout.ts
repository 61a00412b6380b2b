/** What each key prints, by the name of its place: `Backslash` prints `#` on a German keyboard. */
export type KeyboardLayout = ReadonlyMap<string, string>

interface LayoutTeller {
  readonly keyboard?: { getLayoutMap(): Promise<KeyboardLayout> }
}

/** The layout in use; null where the browser does not tell. Signs are then shown as an American keyboard has them. */
export async function readKeyboardLayout(navigator: Navigator): Promise<KeyboardLayout | null> {
  try {
    // Chromium's alone, and so not in the library of types.
    return (await (navigator as LayoutTeller).keyboard?.getLayoutMap()) ?? null
  } catch {
    return null
  }
}
