import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../../../../build/steps/paths.mjs'
import { whatsNew } from '../../../../renderer/features/welcome/whats-new.ts'

it('what is new is told of this version', () => {
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  expect(whatsNew.version).toBe(version)
})
