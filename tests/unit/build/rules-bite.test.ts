import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'

/** The linter and the compiler as `npm test` calls them, on files that break one rule each. */
describe('the linter', () => {
  it('finds one broken rule in each of these files', async () => {
    const samples = {
      'shared/any.ts': ['export const a = (b: any) => b', 'suspicious/noExplicitAny'],
      'shared/bang.ts': ['export const a = (b?: string) => b!.length', 'style/noNonNullAssertion'],
      'shared/default.ts': ['export default 1', 'style/noDefaultExport'],
      'shared/enum.ts': ['export enum A {\n  B = 1,\n}', 'style/noEnum'],
      'shared/type.ts': ["import { A } from './enum.ts'\n\nexport const a = (b: A) => b", 'style/useImportType'],
      'shared/barrel.ts': ["export { a } from './any.ts'", 'performance/noBarrelFile'],
      'shared/all.ts': ["export * from './any.ts'\n\nexport const a = 1", 'performance/noReExportAll'],
      'shared/console.ts': ['console.log(1)', 'suspicious/noConsole'],
      'shared/node.ts': ["import { sep } from 'node:path'\n\nexport const a = sep", 'style/noRestrictedImports'],
      'electron/page.ts': ["import { a } from '../renderer/a.ts'\n\nexport const b = a", 'style/noRestrictedImports'],
      'renderer/node.ts': ["import { sep } from 'node:path'\n\nexport const a = sep", 'style/noRestrictedImports'],
      'renderer/image.tsx': ['export const A = () => <img src="a.png" />', 'a11y/useAltText'],
      'renderer/html.tsx': [
        "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />",
        'security/noDangerouslySetInnerHtml',
      ],
      'tests/skip.test.ts': ["it.skip('a', () => {})", 'suspicious/noSkippedTests'],
    } as const
    const folder = writeFiles(Object.fromEntries(Object.entries(samples).map(([path, [text]]) => [path, `${text}\n`])))
    const config = join(repositoryRoot, 'build/lint.json')
    const { text } = await runTool(
      'biome',
      ['lint', `--config-path=${config}`, '--reporter=concise', '--colors=off', '.'],
      folder,
    )
    const missed = Object.entries(samples).filter(
      ([path, [, rule]]) => !text.split('\n').some((line) => line.includes(path) && line.includes(`lint/${rule}`)),
    )
    expect(missed, text).toEqual([])
  })
})

describe('the compiler', () => {
  it.each([
    ['shared', 'export const title = document.title', 'document'],
    ['shared', "import { sep } from 'node:path'\nexport const a = sep", 'node:path'],
    ['shared', 'export const a = process.cwd()', 'process'],
    ['electron', 'export const title = document.title', 'document'],
    ['renderer', "import { sep } from 'node:path'\nexport const a = sep", 'node:path'],
    ['renderer', 'export const a = process.cwd()', 'process'],
  ])('does not let %s say: %s', async (layer, sample, culprit) => {
    const folder = writeFiles({
      'sample.ts': `${sample}\n`,
      'tsconfig.json': JSON.stringify({
        extends: join(repositoryRoot, layer, 'tsconfig.json'),
        compilerOptions: {
          rootDir: '.',
          outDir: 'types',
          tsBuildInfoFile: 'types/info',
        },
        include: ['sample.ts'],
        references: [],
      }),
    })
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'))
    const { code, text } = await runTool('tsc', ['-p', folder, '--pretty', 'false'], repositoryRoot)
    expect(text).toMatch(new RegExp(`sample\\.ts.*error TS.*${culprit}`))
    expect(code).not.toBe(0)
  })
})

function writeFiles(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function runTool(name: string, args: readonly string[], cwd: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(join(repositoryRoot, 'node_modules/.bin', name), [...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, text: stdout + stderr })
    })
  })
}
