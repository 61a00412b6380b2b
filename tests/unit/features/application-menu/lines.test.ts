import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../../build/steps/paths.mjs'
import { applicationMenuLines } from '../../../../renderer/features/application-menu/lines.ts'

test('every line is a command that the window knows', () => {
  const renderer = join(repositoryRoot, 'renderer')
  const source = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('application-menu'))
    .map((path) => readFileSync(join(renderer, path), 'utf8'))
    .join('\n')
  const isKnown = (command: string) => {
    const [area = '', verb = ''] = command.split('.')
    // A view brings a command of its own, `view.` and its id; groups and parts make theirs in a loop.
    if (area === 'view') return source.includes(`id: '${verb}'`)
    return source.includes(`'${command}'`) || source.includes(`\`${area}.`) || source.includes(`}.${verb}\``)
  }
  expect(applicationMenuLines.map(({ command }) => command).filter((command) => !isKnown(command))).toEqual([])
})

test('no menu has a command twice', () => {
  const lines = applicationMenuLines.map(({ menu, command }) => `${menu} ${command}`)
  expect(new Set(lines).size).toBe(lines.length)
})
