import * as v from 'valibot'
import { listOf } from '../account/primitives.ts'

/** A command's name as it crosses: nothing that could mean anything else. */
export const commandSchema = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9.]{1,100}$/))
const wordsSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** The menus of the program, in their order. */
export const menuNames = ['file', 'edit', 'view', 'go', 'help'] as const
export type MenuName = (typeof menuNames)[number]

const menuLineSchema = v.union([
  v.literal('rule'),
  v.strictObject({
    command: commandSchema,
    label: wordsSchema,
    /** Shown beside the label; the window itself listens for them. */
    keys: v.nullable(wordsSchema),
    enabled: v.boolean(),
    /** Null for what is not switched on and off. */
    checked: v.nullable(v.boolean()),
  }),
])
export type MenuLine = v.InferOutput<typeof menuLineSchema>

/** What the window wants to stand in the program's menus at this moment. */
export const menuTableSchema = v.strictObject({
  menus: listOf(v.strictObject({ menu: v.picklist(menuNames), lines: listOf(menuLineSchema, 100) }), menuNames.length),
})
export type MenuTable = v.InferOutput<typeof menuTableSchema>
