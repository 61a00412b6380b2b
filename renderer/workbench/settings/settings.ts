import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import type { Disposer } from '../contribution.ts'
import { createListeners } from '../signal.ts'
import type { PreferenceFile } from './preference-file.ts'
import { type PreferenceProblem, refusalOf } from './preference-problem.ts'
import { begun, lineAt, readJson } from './read-json.ts'
import type { Setting } from './setting.ts'

/** The one table of settings: what features registered, with the values of the user's file. */
export interface Settings {
  /** Throws when the id is taken: two settings with one id is a bug. */
  register(setting: Setting<unknown>): Disposer
  list(): readonly Setting<unknown>[]
  /** The account's own value where it has one, else the user's, else the default. */
  get<Value>(setting: Setting<Value>, account?: string): Value
  /** Whether the file has a value for it, be it one that is not taken. */
  isModified(setting: Setting<unknown>, account?: string): boolean
  /** Null when it is written, else a sentence why not; then the old value stands. */
  set<Value>(setting: Setting<Value>, value: NoInfer<Value>, account?: string): Promise<string | null>
  /** Takes the value out of the file: the default (or for an account the user's own value) stands again. */
  reset(setting: Setting<unknown>, account?: string): Promise<string | null>
  problems(): readonly PreferenceProblem[]
  /** Any value, the table, or the problems changed. */
  onChange(listener: () => void): Disposer
}

type Values = Readonly<Record<string, unknown>>
const nothing: Values = {}
const accountsKey = 'accounts'
const layout = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }

export function createSettings(file: PreferenceFile): Settings {
  const table = new Map<string, Setting<unknown>>()
  const listeners = createListeners()
  let values = nothing
  let broken: PreferenceProblem | null = null
  read()
  file.onChange(() => {
    read()
    listeners.tell()
  })

  /** A file that cannot be read leaves the last good values in force. */
  function read() {
    const unread = file.failure()
    if (unread !== null) {
      broken = { kind: 'broken', text: `settings.json is not in force. ${unread}`, line: null }
      return
    }
    const reading = readJson(file.text() ?? '')
    if (!reading.ok) {
      broken = { kind: 'broken', text: `settings.json is not in force: ${reading.text}.`, line: reading.line }
    } else if (reading.value !== undefined && !isObject(reading.value)) {
      broken = { kind: 'broken', text: 'settings.json is not in force: it must be an object, {…}.', line: 1 }
    } else {
      broken = null
      values = reading.value ?? nothing
    }
  }

  function ofAccount(account: string | undefined): Values {
    const accounts = values[accountsKey]
    const own = account !== undefined && isObject(accounts) ? accounts[account] : undefined
    return isObject(own) ? own : nothing
  }

  function inForce<Value>(setting: Setting<Value>, from: Values): Value | null {
    return Object.hasOwn(from, setting.id) ? setting.accept(from[setting.id]) : null
  }

  function problems(): readonly PreferenceProblem[] {
    const found = problemsOf(values, table)
    const text = file.text() ?? ''
    // The values are of an older text then, which has other lines.
    const tree = broken === null && found.length > 0 ? parseTree(text, [], { allowTrailingComma: true }) : undefined
    const lineOf = (path: readonly string[]) => {
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path])
      return node === undefined ? null : lineAt(text, node.offset)
    }
    return [
      ...(broken === null ? [] : [broken]),
      ...found.map(({ path, ...problem }) => ({ ...problem, line: lineOf(path) })),
    ]
  }

  async function change(path: readonly string[], value: unknown): Promise<string | null> {
    if (broken !== null) return refusalOf(broken)
    if (path.length > 1 && !isWritable(values, path))
      return `“${accountsKey}” in settings.json must hold an object for each account. Mend it first; nothing was changed.`
    const text = begun(file.text() ?? '', '{}')
    return file.write(applyEdits(text, modify(text, [...path], value, layout)))
  }

  return {
    register(setting) {
      if (table.has(setting.id)) throw new Error(`The setting ${setting.id} is registered twice`)
      table.set(setting.id, setting)
      listeners.tell()
      return () => {
        table.delete(setting.id)
        listeners.tell()
      }
    },
    list: () => [...table.values()],
    get(setting, account) {
      const own = setting.scope === 'account' ? inForce(setting, ofAccount(account)) : null
      return own ?? inForce(setting, values) ?? setting.default
    },
    isModified: (setting, account) => Object.hasOwn(account === undefined ? values : ofAccount(account), setting.id),
    set: (setting, value, account) => change(pathOf(setting, account), value),
    reset: (setting, account) => change(pathOf(setting, account), undefined),
    problems,
    onChange: listeners.add,
  }
}

function pathOf(setting: Setting<unknown>, account: string | undefined): readonly string[] {
  return account === undefined || setting.scope === 'user' ? [setting.id] : [accountsKey, account, setting.id]
}

/** Whether all on the way to the place is an object, or is not there yet. */
function isWritable(values: Values, path: readonly string[]): boolean {
  const [account = ''] = path.slice(1)
  const accounts = values[accountsKey]
  if (accounts === undefined) return true
  return isObject(accounts) && (accounts[account] === undefined || isObject(accounts[account]))
}

function problemsOf(values: Values, table: ReadonlyMap<string, Setting<unknown>>): readonly Problem[] {
  const { [accountsKey]: accounts, ...own } = values
  const found = problemsIn(own, [], table)
  if (accounts === undefined) return found
  if (!isObject(accounts)) return [...found, notObject([accountsKey])]
  return [
    ...found,
    ...Object.entries(accounts).flatMap(([account, entries]) =>
      isObject(entries) ? problemsIn(entries, [accountsKey, account], table) : [notObject([accountsKey, account])],
    ),
  ]
}

interface Problem extends Omit<PreferenceProblem, 'line'> {
  readonly path: readonly string[]
}

function notObject(path: readonly string[]): Problem {
  return { kind: 'refused', text: `“${path.join('.')}” must be an object, {…}; it has no effect.`, path }
}

function problemsIn(
  entries: Values,
  path: readonly string[],
  table: ReadonlyMap<string, Setting<unknown>>,
): readonly Problem[] {
  return Object.entries(entries).flatMap(([id, value]): Problem[] => {
    const setting = table.get(id)
    const at = [...path, id]
    if (setting === undefined) return [{ kind: 'unknown', text: `There is no setting “${id}”. It is kept.`, path: at }]
    if (path.length > 0 && setting.scope === 'user')
      return [{ kind: 'refused', text: `“${id}” cannot differ between accounts; this entry has no effect.`, path: at }]
    if (setting.accept(value) !== null) return []
    return [{ kind: 'refused', text: `“${id}” must be ${setting.expected}; the default is used.`, path: at }]
  })
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
