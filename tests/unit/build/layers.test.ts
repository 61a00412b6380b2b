import { describe, expect, it } from 'vitest'
import { problemsOf } from './layer-rules.ts'
import { parseModule, readSourceModules } from './source-imports.ts'

describe('the layers', () => {
  it('are kept by every source file', () => {
    expect(readSourceModules().flatMap(problemsOf)).toEqual([])
  })

  it.each([
    ['shared/x.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['shared/x.ts', "import { app } from 'electron'", 'electron'],
    ['shared/account/migrations/v1.ts', "import { a } from '../account.ts'", 'shared/account/account.ts'],
    ['shared/account/migrations/v1.ts', "import * as v from 'valibot'", 'valibot'],
    ['shared/a/x.ts', "import type { Row } from '../../renderer/storage/row.ts'", 'renderer/storage/row.ts'],
    ['electron/x.ts', "import { Page } from '../renderer/print/page.tsx'", 'renderer/print/page.tsx'],
    ['electron/x.ts', "import { useState } from 'react'", 'react'],
    ['electron/cli/x.ts', "import { app } from 'electron'", 'electron'],
    ['electron/preload.ts', "import 'node:fs'", 'node:fs'],
    ['renderer/workbench/x.ts', "import { a } from '../features/cash/x.ts'", 'renderer/features/cash/x.ts'],
    ['renderer/workbench/x.ts', "import { a } from '../storage/store.ts'", 'renderer/storage/store.ts'],
    ['renderer/storage/x.ts', "import { a } from '../workbench/parts.ts'", 'renderer/workbench/parts.ts'],
    ['renderer/print/x.tsx', "import { a } from '../storage/store.ts'", 'renderer/storage/store.ts'],
    ['renderer/features/cash/x.ts', "import { a } from '../costs/form.ts'", 'renderer/features/costs/form.ts'],
    ['renderer/features/cash/x.ts', "const a = await import('../costs/a.ts')", 'renderer/features/costs/a.ts'],
    ['renderer/features/cash/x.ts', "export { a } from '../costs/a.ts'; const b = 1", 'renderer/features/costs/a.ts'],
    ['renderer/features/cash/x.ts', "import { a } from '../records/page/a.ts'", 'renderer/features/records/page/a.ts'],
    [
      'renderer/features/records/x.ts',
      "import { a } from '../accounts/our-names.ts'",
      'renderer/features/accounts/our-names.ts',
    ],
    ['renderer/main.tsx', "import { ipcRenderer } from 'electron'", 'electron'],
    ['renderer/x.ts', "new Worker(new URL('../electron/w.ts', import.meta.url))", 'electron/w.ts'],
  ])('refuse in %s: %s', (path, text, target) => {
    expect(problemsOf(parseModule(path, text))).toEqual([`${path} may not import ${target}`])
  })

  it.each([
    ['renderer/features/cash/x.ts', "import { a } from '../accounts/current-account.ts'"],
    ['renderer/features/cash/x.ts', "import { a } from '../records/list/RecordList.tsx'"],
    ['renderer/features/cash/x.ts', "import { liveQuery } from 'dexie'"],
    ['renderer/features/cash/x.ts', "import { a } from '../records/section-pages.ts'"],
    ['renderer/features/all.ts', "import { contribution } from './cash/contribution.ts'"],
    ['renderer/editor/x.ts', "import { $getRoot } from 'lexical'; import { h } from '@lexical/html'"],
    ['electron/main.ts', "import { app } from 'electron'; import { join } from 'node:path'"],
  ])('allow in %s: %s', (path, text) => {
    expect(problemsOf(parseModule(path, text))).toEqual([])
  })

  it.each([
    'export const a = () => Date.now()',
    'export const a = () => new Date()',
    'export const a = () => Math.random()',
    "import { v7 } from 'uuid'",
  ])('refuse in shared, which is given time and ids: %s', (text) => {
    expect(problemsOf(parseModule('shared/x.ts', text))).toEqual([
      'shared/x.ts reads the clock or draws a random number',
    ])
    expect(problemsOf(parseModule('renderer/x.ts', text))).toEqual([])
  })

  it('let features watch the notebooks, but write only through the storage', () => {
    expect(problemsOf(parseModule('renderer/features/cash/x.ts', "import { Dexie } from 'dexie'"))).toEqual([
      'renderer/features/cash/x.ts may watch the notebooks with liveQuery, and not use Dexie',
    ])
  })

  it('refuse a default export, a barrel and a name that says nothing', () => {
    expect(problemsOf(parseModule('shared/x.ts', 'export default 1'))).toEqual(['shared/x.ts has a default export'])
    expect(problemsOf(parseModule('shared/x.ts', "export * from './y.ts'"))).toEqual([
      'shared/x.ts only passes on what others export',
    ])
    expect(problemsOf(parseModule('shared/utils.ts', 'export const a = 1'))).toEqual([
      'shared/utils.ts has a name that says nothing',
    ])
  })
})
