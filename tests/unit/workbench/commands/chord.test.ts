import { describe, expect, it } from 'vitest'
import {
  chordOf,
  type KeyPress,
  keysLabel,
  parseKeys,
  platformOf,
} from '../../../../renderer/workbench/commands/chord.ts'

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...part,
})

describe('reading a binding', () => {
  it('puts modifiers in one order', () => {
    expect(parseKeys('Shift+Ctrl+P', 'linux', true)).toEqual(['ctrl+shift+p'])
  })

  it('keeps chords apart', () => {
    expect(parseKeys('ctrl+k ctrl+e', 'windows', true)).toEqual(['ctrl+k', 'ctrl+e'])
  })

  it('reads Ctrl as Cmd on a Mac, unless it is meant literally', () => {
    expect(parseKeys('ctrl+k', 'mac', true)).toEqual(['meta+k'])
    expect(parseKeys('ctrl+tab', 'mac', false)).toEqual(['ctrl+tab'])
    expect(parseKeys('mod+s', 'linux', false)).toEqual(['ctrl+s'])
  })

  it.each(['ctrl+', 'ctrl+foo', 'hyper+a', 'f25', ''])('refuses %s', (text) => {
    expect(() => parseKeys(text, 'linux', true)).toThrow(/in the binding/)
  })
})

describe('the chord of a key press', () => {
  it.each([
    [{ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, 'ctrl+shift+p'],
    // A German board: the key marked Z stands where Y stands on an American one.
    [{ key: 'z', code: 'KeyY', ctrlKey: true }, 'ctrl+z'],
    // A Russian board prints no Latin letter: the place decides.
    [{ key: 'з', code: 'KeyP', ctrlKey: true }, 'ctrl+p'],
    [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'ctrl+shift+1'],
    [{ key: '\\', code: 'Backslash', ctrlKey: true }, 'ctrl+\\'],
    [{ key: 'ArrowDown', code: 'ArrowDown', altKey: true }, 'alt+down'],
    [{ key: ' ', code: 'Space' }, 'space'],
    [{ key: 'F6', code: 'F6', shiftKey: true }, 'shift+f6'],
    [{ key: '∫', code: 'KeyB', altKey: true, metaKey: true }, 'alt+meta+b'],
  ])('%o is %s', (part, chord) => {
    expect(chordOf(press(part))).toBe(chord)
  })

  it('is nothing while only a modifier is down', () => {
    expect(chordOf(press({ key: 'Control', code: 'ControlLeft', ctrlKey: true }))).toBeNull()
    expect(chordOf(press({ key: 'Dead', code: '' }))).toBeNull()
  })
})

describe('the label of keys', () => {
  it('is written as each system writes it', () => {
    expect(keysLabel(['ctrl+k', 'ctrl+e'], 'linux')).toBe('Ctrl+K Ctrl+E')
    expect(keysLabel(['alt+meta+b'], 'mac')).toBe('⌥⌘B')
    expect(keysLabel(['meta+pagedown'], 'windows')).toBe('Win+PageDown')
    expect(keysLabel(['ctrl+\\'], 'linux')).toBe('Ctrl+\\')
    expect(keysLabel(['alt+up', 'escape'], 'mac')).toBe('⌥↑ ⎋')
  })

  it('shows signs as the keyboard prints them, and letters and digits as they are bound', () => {
    const german = new Map([
      ['Backslash', '#'],
      ['Semicolon', 'ö'],
      ['KeyY', 'z'],
      ['Digit1', '1'],
    ])
    expect(keysLabel(['ctrl+\\', 'ctrl+;'], 'linux', german)).toBe('Ctrl+# Ctrl+Ö')
    expect(keysLabel(['ctrl+y', 'alt+1', 'ctrl+/'], 'linux', german)).toBe('Ctrl+Y Alt+1 Ctrl+/')
  })
})

it('knows the platform by its name', () => {
  expect([platformOf('MacIntel'), platformOf('Win32'), platformOf('Linux x86_64')]).toEqual(['mac', 'windows', 'linux'])
})
