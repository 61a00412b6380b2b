/** Whose value it is: the user's alone, or one that an account may have of its own. */
export type SettingScope = 'user' | 'account'

export interface SettingChoice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** How a setting is shown in the settings editor. */
export type SettingControl =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'choice'; readonly choices: readonly SettingChoice<string>[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'texts' }

/** One row of the table of settings. A feature defines its settings as constants, registers them, and reads by them. */
export interface Setting<Value> {
  /** Area and name, `explorer.sort`: the key in the file. */
  readonly id: string
  readonly title: string
  /** One or two sentences: what it changes. */
  readonly description: string
  readonly category: string
  readonly scope: SettingScope
  readonly control: SettingControl
  readonly default: Value
  /** What the file must hold, for the sentence about a value that is not taken: `a number from 8 to 32`. */
  readonly expected: string
  /** The value where it is one of this setting's, else null. */
  accept(value: unknown): Value | null
}

interface Described<Value> {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly category: string
  readonly scope?: SettingScope
  readonly default: Value
}

export function booleanSetting(about: Described<boolean>): Setting<boolean> {
  return {
    scope: 'user',
    ...about,
    control: { kind: 'boolean' },
    expected: 'true or false',
    accept: (value) => (typeof value === 'boolean' ? value : null),
  }
}

export function numberSetting(
  about: Described<number> & { readonly min: number; readonly max: number; readonly step?: number },
): Setting<number> {
  const { min, max, step = 1, ...described } = about
  return {
    scope: 'user',
    ...described,
    control: { kind: 'number', min, max, step },
    expected: `a number from ${min} to ${max}`,
    accept: (value) => (typeof value === 'number' && value >= min && value <= max ? value : null),
  }
}

export function choiceSetting<const Value extends string>(
  about: Described<NoInfer<Value>> & { readonly choices: readonly SettingChoice<Value>[] },
): Setting<Value> {
  const { choices, ...described } = about
  return {
    scope: 'user',
    ...described,
    control: { kind: 'choice', choices },
    expected: `one of ${choices.map(({ value }) => `"${value}"`).join(', ')}`,
    accept: (value) => choices.find((choice) => choice.value === value)?.value ?? null,
  }
}

const textLimit = 2000
// As many as a list of an account may hold, where such values go.
const textsLimit = 100

export function textSetting(about: Described<string>): Setting<string> {
  return {
    scope: 'user',
    ...about,
    control: { kind: 'text' },
    expected: `a text of at most ${textLimit} characters`,
    accept: (value) => (isText(value) ? value : null),
  }
}

export function textsSetting(about: Described<readonly string[]>): Setting<readonly string[]> {
  return {
    scope: 'user',
    ...about,
    control: { kind: 'texts' },
    expected: `a list of at most ${textsLimit} texts`,
    accept: (value) => (Array.isArray(value) && value.length <= textsLimit && value.every(isText) ? value : null),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= textLimit
}
