import { describe, expect, it } from 'vitest'
import type { BoundKeys } from '../../../../renderer/workbench/commands/keybinding.ts'
import { resolveKeys } from '../../../../renderer/workbench/commands/resolve-keys.ts'

const bind = (command: string, ...chords: string[]): BoundKeys => ({
  command,
  key: chords.join(' '),
  chords,
  source: 'default',
  entry: null,
})
const always = () => true

describe('resolving keys', () => {
  const exportBrief = bind('export', 'ctrl+k', 'ctrl+e')
  const theme = bind('theme', 'ctrl+k', 'ctrl+t')
  const save = bind('save', 'ctrl+s')
  const all = [exportBrief, theme, save]

  it('runs a single chord', () => {
    expect(resolveKeys([], 'ctrl+s', all, always)).toEqual({ kind: 'run', binding: save })
  })

  it('waits after a leader and runs on the second key', () => {
    expect(resolveKeys([], 'ctrl+k', all, always)).toEqual({ kind: 'wait', pending: ['ctrl+k'] })
    expect(resolveKeys(['ctrl+k'], 'ctrl+t', all, always)).toEqual({ kind: 'run', binding: theme })
  })

  it('lets an unbound key through, but swallows a wrong second key', () => {
    expect(resolveKeys([], 'a', all, always)).toEqual({ kind: 'none', swallow: false })
    expect(resolveKeys(['ctrl+k'], 'a', all, always)).toEqual({ kind: 'none', swallow: true })
  })

  it('gives the later registration the key', () => {
    const mine = bind('mine', 'ctrl+s')
    expect(resolveKeys([], 'ctrl+s', [...all, mine], always)).toEqual({ kind: 'run', binding: mine })
  })

  it('passes over bindings that do not hold now', () => {
    const mine = bind('mine', 'ctrl+s')
    const isActive = (binding: BoundKeys) => binding !== mine
    expect(resolveKeys([], 'ctrl+s', [...all, mine], isActive)).toEqual({ kind: 'run', binding: save })
    expect(resolveKeys([], 'ctrl+k', all, () => false)).toEqual({ kind: 'none', swallow: false })
  })

  it('lets a later plain key take a leader', () => {
    const plain = bind('plain', 'ctrl+k')
    expect(resolveKeys([], 'ctrl+k', [...all, plain], always)).toEqual({ kind: 'run', binding: plain })
  })
})
