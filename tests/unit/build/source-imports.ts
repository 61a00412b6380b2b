import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { parseSync } from 'vite'
import { repositoryRoot } from '../../../build/steps/paths.mjs'

/** What a source file draws in, and how it gives out. */
export interface SourceModule {
  /** From the root of the repository, with `/`. */
  readonly path: string
  /** Files of ours as paths from the root, packages and Node's modules by their specifier. Type imports count too. */
  readonly imports: readonly string[]
  /** What is taken from Dexie, beside types. */
  readonly dexieNames: readonly string[]
  readonly hasDefaultExport: boolean
  /** A file that holds nothing of its own but passes on what others export. */
  readonly isBarrel: boolean
  /** It reads the clock or draws a random number, which pure code is given from outside. */
  readonly hasClockOrChance: boolean
}

export const sourceFolders = ['shared', 'electron', 'renderer'] as const

/** Every TypeScript file of the program, read and parsed. */
export function readSourceModules(): readonly SourceModule[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => parseModule(relative(repositoryRoot, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'))),
  )
}

/** @throws when the text is no TypeScript */
export function parseModule(path: string, text: string): SourceModule {
  const { module, errors, program } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exported.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ...module.dynamicImports.map(({ moduleRequest }) => unquoted(text.slice(moduleRequest.start, moduleRequest.end))),
    // Workers and frames are named by address: new URL('./search.worker.ts', import.meta.url).
    ...[...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)].map(([, place]) => place ?? ''),
  ]
  return {
    path,
    imports: [...new Set(specifiers.map((specifier) => resolved(path, specifier)))],
    dexieNames: module.staticImports
      .filter(({ moduleRequest }) => moduleRequest.value === 'dexie')
      .flatMap(({ entries }) => entries.filter(({ isType }) => !isType).map(({ localName }) => localName.value)),
    hasDefaultExport: exported.some(({ exportName }) => exportName.kind === 'Default'),
    isBarrel:
      program.body.length > 0 &&
      program.body.every(
        (statement) =>
          statement.type === 'ExportAllDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
      ),
    hasClockOrChance: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bv[147]\b[^\n]*'uuid'/.test(
      text,
    ),
  }
}

function unquoted(text: string): string {
  return text.replace(/^['"`]|['"`]$/g, '')
}

function resolved(from: string, specifier: string): string {
  const [bare = ''] = specifier.split('?')
  return bare.startsWith('.') ? posix.normalize(posix.join(dirname(from), bare)) : bare
}
