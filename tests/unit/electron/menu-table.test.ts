import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { menuGroups } from '../../../electron/menu-table.ts'

const lines = menuGroups({ dev: true }).flatMap((group) => group.lines)
const commands = lines.flatMap((line) => (line !== 'rule' && 'command' in line ? [line.command] : []))

test('every command of the menus is one that the window knows', () => {
  const renderer = join(repositoryRoot, 'renderer')
  const source = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(renderer, path), 'utf8'))
    .join('\n')
  const ids = new Set([...source.matchAll(/(?:\bid: |\badd\('[^']+', )'([^']+)'/g)].map(([, id]) => id))
  // A view brings a command of its own, `view.` and its id.
  const known = (command: string) => ids.has(command) || (command.startsWith('view.') && ids.has(command.slice(5)))
  expect(commands.filter((command) => !known(command))).toEqual([])
})

test('no command stands in the menus twice, and the developer tools only where programs are developed', () => {
  expect(new Set(commands).size).toBe(commands.length)
  expect(JSON.stringify(menuGroups({ dev: false }))).not.toContain('DevTools')
})
