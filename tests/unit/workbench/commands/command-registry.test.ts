import { describe, expect, it, vi } from 'vitest'
import { createCommandRegistry } from '../../../../renderer/workbench/commands/command-registry.ts'
import { createContextKeys } from '../../../../renderer/workbench/commands/context-key-store.ts'
import { createKeybindings } from '../../../../renderer/workbench/commands/keybinding-registry.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'

function setUp() {
  const context = createContextKeys()
  const onFailure = vi.fn()
  return { context, onFailure, commands: createCommandRegistry({ context, onFailure }) }
}

describe('commands', () => {
  it('run with their arguments', async () => {
    const { commands } = setUp()
    const run = vi.fn()
    commands.register({ id: 'a', title: 'A', run })
    await commands.run('a', { account: 'x' })
    expect(run).toHaveBeenCalledWith({ account: 'x' })
  })

  it('do nothing while their condition fails, when disabled or unknown', async () => {
    const { commands, context } = setUp()
    const run = vi.fn()
    commands.register({ id: 'a', title: 'A', when: 'ready', run })
    commands.register({ id: 'b', title: 'B', enabled: () => false, run })
    await commands.run('a')
    await commands.run('b')
    await commands.run('c')
    expect(run).not.toHaveBeenCalled()
    context.set('ready', true)
    await commands.run('a')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('report what they throw and never reject', async () => {
    const { commands, onFailure } = setUp()
    const error = new Error('broken')
    commands.register({
      id: 'now',
      title: 'Now',
      run: () => {
        throw error
      },
    })
    commands.register({ id: 'later', title: 'Later', run: () => Promise.reject(error) })
    await commands.run('now')
    await commands.run('later')
    expect(onFailure.mock.calls.map(([command, cause]) => [command.id, cause])).toEqual([
      ['now', error],
      ['later', error],
    ])
  })

  it('refuse a second command with the same id and a condition that cannot be read', () => {
    const { commands } = setUp()
    commands.register({ id: 'a', title: 'A', run: () => undefined })
    expect(() => commands.register({ id: 'a', title: 'A', run: () => undefined })).toThrow(/twice/)
    expect(() => commands.register({ id: 'b', title: 'B', when: 'x &&', run: () => undefined })).toThrow(/condition/)
  })

  it('are gone after disposal, and the list is the same until it changes', () => {
    const { commands } = setUp()
    const dispose = commands.register({ id: 'a', title: 'A', run: () => undefined })
    const list = commands.list()
    expect(commands.list()).toBe(list)
    dispose()
    dispose()
    expect(commands.list()).toEqual([])
    expect(commands.get('a')).toBeNull()
  })
})

describe('key labels', () => {
  it('come from the last binding without arguments, and only for commands that exist', () => {
    const { commands, context } = setUp()
    const keybindings = createKeybindings({ context, commands, platform: 'linux', file: memoryPreferenceFile() })
    commands.register({ id: 'a', title: 'A', run: () => undefined })
    keybindings.register({ command: 'a', key: 'f1' })
    const dispose = keybindings.register({ command: 'a', key: 'ctrl+shift+p' })
    keybindings.register({ command: 'a', key: 'ctrl+1', args: 1 })
    keybindings.register({ command: 'gone', key: 'ctrl+2' })
    expect(keybindings.labelFor('a')).toBe('Ctrl+Shift+P')
    expect(keybindings.labelFor('gone')).toBeNull()
    dispose()
    expect(keybindings.labelFor('a')).toBe('F1')
  })
})
