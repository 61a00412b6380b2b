import { type JsonPath, linesOf, pathText } from './json-position.ts'

export type AccountFileProblemCode =
  | 'tooLarge'
  | 'empty'
  | 'notText'
  | 'truncated'
  | 'notJson'
  | 'tooDeep'
  | 'forbiddenKey'
  | 'notAccountFile'
  | 'newer'
  | 'notMigrated'
  | 'schema'
  | 'duplicateId'

export interface AccountFileProblem {
  readonly code: AccountFileProblemCode
  /** The sentence for the user. */
  readonly text: string
  /** Such as `records[3].period.end`; empty where the file as a whole is meant. */
  readonly path: string
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number
}

export interface Refused {
  readonly ok: false
  readonly problems: readonly AccountFileProblem[]
}

/** A problem whose line is still to be found in the text. */
export interface Located {
  readonly code: AccountFileProblemCode
  readonly text: string
  readonly path: JsonPath
}

export function refused(code: AccountFileProblemCode, text: string, path = '', line = 0): Refused {
  return { ok: false, problems: [{ code, text, path, line }] }
}

/** The problems with the lines of their paths. */
export function refusedAt(text: string, located: readonly Located[]): Refused {
  const lines = linesOf(
    text,
    located.map(({ path }) => path),
  )
  return {
    ok: false,
    problems: located.map(({ code, text: what, path }, index) => ({
      code,
      text: what,
      path: pathText(path),
      line: lines[index] ?? 0,
    })),
  }
}
