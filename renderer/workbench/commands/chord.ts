import type { KeyboardLayout } from './keyboard-layout.ts'

/** The systems whose keyboards differ. */
export type Platform = 'mac' | 'windows' | 'linux'

const modifiers = ['ctrl', 'shift', 'alt', 'meta'] as const
type Modifier = (typeof modifiers)[number]

const aliases: ReadonlyMap<string, string> = new Map([
  ['cmd', 'meta'],
  ['win', 'meta'],
  ['option', 'alt'],
  ['esc', 'escape'],
  ['arrowup', 'up'],
  ['arrowdown', 'down'],
  ['arrowleft', 'left'],
  ['arrowright', 'right'],
])

const knownKey = /^(?:[a-z0-9]|f[1-9]|f1[0-9]|f2[0-4]|[`\-=[\]\\;',./])$/
const namedKeys: ReadonlySet<string> = new Set(
  'enter escape tab space backspace delete insert up down left right home end pageup pagedown'.split(' '),
)

/**
 * Reads `ctrl+k ctrl+e` into chords in one canonical order of modifiers, `['ctrl+k', 'ctrl+e']`.
 * `mod` is the platform's own modifier; with `translate`, `ctrl` means it too, as in bindings written for
 * Windows and Linux.
 * @throws {Error} on a key that no keyboard has: a bug in the contribution that wrote it.
 */
export function parseKeys(text: string, platform: Platform, translate: boolean): readonly string[] {
  return text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((chord) => parseChord(chord, platform, translate, text))
}

function parseChord(chord: string, platform: Platform, translate: boolean, whole: string): string {
  const parts = chord.split('+').map((part) => aliases.get(part) ?? part)
  const key = parts.pop() ?? ''
  const held = new Set(parts.map((part) => modifierOf(part, platform, translate, whole)))
  if (!knownKey.test(key) && !namedKeys.has(key)) throw new Error(`No such key in the binding \`${whole}\``)
  return chordText(held, key)
}

function modifierOf(part: string, platform: Platform, translate: boolean, whole: string): Modifier {
  const own: Modifier = platform === 'mac' ? 'meta' : 'ctrl'
  if (part === 'mod' || (part === 'ctrl' && translate)) return own
  const modifier = modifiers.find((one) => one === part)
  if (modifier === undefined) throw new Error(`No such modifier in the binding \`${whole}\``)
  return modifier
}

function chordText(held: ReadonlySet<Modifier>, key: string): string {
  return [...modifiers.filter((modifier) => held.has(modifier)), key].join('+')
}

/** What of a keyboard event a chord depends on. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const punctuation: ReadonlyMap<string, string> = new Map([
  ['Backquote', '`'],
  ['Minus', '-'],
  ['Equal', '='],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Backslash', '\\'],
  ['IntlBackslash', '\\'],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['Comma', ','],
  ['Period', '.'],
  ['Slash', '/'],
])

/**
 * The chord of a key press; null while only modifiers are down. Letters go by what the layout prints on the key
 * (Ctrl+Z on a German board is the key marked Z); where that is no Latin letter (Russian, or Alt on a Mac) and for
 * digits and signs, by the place of the key.
 */
export function chordOf(press: KeyPress): string | null {
  const key = keyOf(press)
  if (key === null) return null
  const held = new Set<Modifier>()
  if (press.ctrlKey) held.add('ctrl')
  if (press.shiftKey) held.add('shift')
  if (press.altKey) held.add('alt')
  if (press.metaKey) held.add('meta')
  return chordText(held, key)
}

function keyOf({ key, code }: KeyPress): string | null {
  const lower = key.toLowerCase()
  if (/^[a-z]$/.test(lower)) return lower
  const place = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code)
  if (place !== null) return (place[1] ?? place[2] ?? place[3] ?? '').toLowerCase()
  const sign = punctuation.get(code)
  if (sign !== undefined) return sign
  const named = key === ' ' ? 'space' : (aliases.get(lower) ?? lower)
  return namedKeys.has(named) || knownKey.test(named) ? named : null
}

const macSigns: Readonly<Record<Modifier, string>> = { ctrl: '⌃', shift: '⇧', alt: '⌥', meta: '⌘' }
const macOrder: readonly Modifier[] = ['ctrl', 'alt', 'shift', 'meta']
const macKeys: ReadonlyMap<string, string> = new Map([
  ['up', '↑'],
  ['down', '↓'],
  ['left', '←'],
  ['right', '→'],
  ['enter', '↩'],
  ['escape', '⎋'],
  ['backspace', '⌫'],
  ['delete', '⌦'],
  ['tab', '⇥'],
])
const words: ReadonlyMap<string, string> = new Map([
  ['pageup', 'PageUp'],
  ['pagedown', 'PageDown'],
])
const places: ReadonlyMap<string, string> = new Map(
  [...punctuation].toReversed().map(([code, sign]) => [sign, code] as const),
)

/**
 * What a menu shows: `Ctrl+K Ctrl+E`, on a Mac `⌘K ⌘E`. A sign is shown as the layout prints it, for its binding goes
 * by the place of the key.
 */
export function keysLabel(chords: readonly string[], platform: Platform, layout: KeyboardLayout | null = null): string {
  return chords.map((chord) => chordLabel(chord, platform, layout)).join(' ')
}

function chordLabel(chord: string, platform: Platform, layout: KeyboardLayout | null): string {
  const parts = chord.split('+')
  const key = keyLabel(parts.pop() ?? '', platform, layout)
  const held = platform === 'mac' ? macOrder : modifiers
  const names = held.filter((modifier) => parts.includes(modifier)).map((modifier) => modifierLabel(modifier, platform))
  return platform === 'mac' ? names.join('') + key : [...names, key].join('+')
}

function modifierLabel(modifier: Modifier, platform: Platform): string {
  if (platform === 'mac') return macSigns[modifier]
  if (modifier === 'meta') return platform === 'windows' ? 'Win' : 'Super'
  return capital(modifier)
}

function keyLabel(key: string, platform: Platform, layout: KeyboardLayout | null): string {
  const place = places.get(key)
  const printed = place === undefined ? undefined : layout?.get(place)
  if (printed !== undefined) return printed.toUpperCase()
  return (platform === 'mac' ? macKeys.get(key) : undefined) ?? words.get(key) ?? capital(key)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Reads `navigator.userAgentData.platform` or `navigator.platform`. */
export function platformOf(name: string): Platform {
  if (/mac|iphone|ipad/i.test(name)) return 'mac'
  return /win/i.test(name) ? 'windows' : 'linux'
}
