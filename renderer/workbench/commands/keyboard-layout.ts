/** What each key prints, by the name of its place: `Backslash` prints `#` on a German keyboard. */
export type KeyboardLayout = ReadonlyMap<string, string>

/** Chromium alone knows the layout; elsewhere signs are shown as an American keyboard has them. */
interface LayoutTeller {
  readonly keyboard?: { getLayoutMap(): Promise<KeyboardLayout> }
}

/** The layout in use; null where the system does not tell. */
export async function readKeyboardLayout(teller: LayoutTeller): Promise<KeyboardLayout | null> {
  try {
    return (await teller.keyboard?.getLayoutMap()) ?? null
  } catch {
    return null
  }
}
