import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commands } from '../../../electron/cli/commands.ts'

it.each(commands.map(({ name }) => name))('%s stands in the README', (name) => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`npm run -s cli -- ${name}`)
})
