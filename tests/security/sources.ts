import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../build/steps/paths.mjs'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every source file below these top-level folders. */
export function sourcesOf(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|html|css)$/.test(path))
      .map((path) => ({
        path: join(folder, path),
        text: readFileSync(join(repositoryRoot, folder, path), 'utf8'),
      })),
  )
}

/** Paths of the files in which the pattern stands. */
export function filesWith(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}
