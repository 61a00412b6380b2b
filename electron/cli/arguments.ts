import { type ParseArgsConfig, parseArgs } from 'node:util'
import * as v from 'valibot'
import { type Day, daySchema } from '../../shared/account/primitives.ts'

type Options = NonNullable<ParseArgsConfig['options']>

export interface ReadArguments<Given extends Options> {
  readonly ok: true
  readonly values: ReturnType<typeof parseArgs<{ options: Given; strict: true; allowPositionals: true }>>['values']
  readonly positionals: readonly string[]
}

export type ArgumentsReading<Given extends Options> =
  | ReadArguments<Given>
  | { readonly ok: false; readonly text: string }

/**
 * Splits a command's arguments. Wrong ones come back as a sentence, for exit 2.
 * @param count how many arguments without a flag the command takes
 * @param optional how many more it may be given
 */
export function readArguments<const Given extends Options>(
  args: readonly string[],
  { options, count, optional = 0 }: { readonly options: Given; readonly count: number; readonly optional?: number },
): ArgumentsReading<Given> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    if (positionals.length < count) return { ok: false, text: 'An argument is missing.' }
    const surplus = positionals[count + optional]
    return surplus === undefined
      ? { ok: true, values, positionals }
      : { ok: false, text: `There is one argument too many: ${surplus}` }
  } catch (error) {
    // parseArgs throws on what the user typed; its messages name the flag.
    return { ok: false, text: error instanceof Error ? error.message : String(error) }
  }
}

/** The day a flag names, or null where it is no day. */
export function readDay(text: string): Day | null {
  const parsed = v.safeParse(daySchema, text)
  return parsed.success ? parsed.output : null
}
