import * as v from 'valibot'
import { accountIdSchema } from '../account/ids.ts'
import { instantSchema, listOf } from '../account/primitives.ts'

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const nameSchema = v.pipe(v.string(), v.maxLength(20_000))
const pathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

export const bytesSchema = v.custom<Uint8Array>((input) => input instanceof Uint8Array, 'Bytes are a Uint8Array')
export const noneSchema = v.strictObject({})
export const savedFileSchema = v.strictObject({ path: pathSchema })

/** A name for a file, never a path. */
export const fileNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** The name of a generation as the vault minted it; nothing that could leave its folder. */
export const generationIdSchema = v.pipe(v.string(), v.regex(/^\d{8}T\d{9}Z-\d{1,15}-[0-9a-f]{64}$/))

/** The name main gave a window; nothing that could mean anything in a key or a path. */
export const windowIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/))

export const appInfoSchema = v.strictObject({
  version: v.string(),
  platform: v.string(),
  electron: v.string(),
  chromium: v.string(),
  /** The time zone days are counted in, such as `Europe/Warsaw`. */
  zone: v.string(),
  /** True when this is not a packaged program. */
  dev: v.boolean(),
  /** The profile folder, which holds everything Acumen knows. */
  profile: pathSchema,
  /** Which window asks: a name that stays the same over restarts, for what is kept for it. */
  window: windowIdSchema,
})

/** What of the profile folder a person may want to look at: the whole of it, or the backups. */
export const dataPlaces = ['profile', 'vault'] as const

export const openKinds = ['companyfacts', 'account'] as const
export type OpenKind = (typeof openKinds)[number]
export const saveKinds = ['account', 'pdf'] as const
export type SaveKind = (typeof saveKinds)[number]

/** Chromium's steps of a fifth each: 0 is the usual size. */
export const zoomLevelSchema = v.pipe(v.number(), v.minValue(-3), v.maxValue(6))
/** What the system's own parts of the window follow: menus, title, dialogs. */
export const looks = ['system', 'dark', 'light'] as const
export type Look = (typeof looks)[number]

const generationSchema = v.strictObject({ id: generationIdSchema, at: instantSchema, size: countSchema })
export type Generation = v.InferOutput<typeof generationSchema>

export const vaultAccountSchema = v.strictObject({
  account: accountIdSchema,
  name: nameSchema,
  at: instantSchema,
  revision: countSchema,
  bytes: countSchema,
  /** Newest first. */
  generations: listOf(generationSchema, 100),
})
export type VaultAccount = v.InferOutput<typeof vaultAccountSchema>

/** One copy, whose bytes are those that were written, and when that was. */
export const vaultCopySchema = v.strictObject({ bytes: bytesSchema, at: instantSchema, revision: countSchema })
export type VaultCopy = v.InferOutput<typeof vaultCopySchema>

export const vaultDamageSchema = v.strictObject({
  account: accountIdSchema,
  /** Null is the current copy. */
  generation: v.nullable(generationIdSchema),
  text: v.string(),
})
export type VaultDamage = v.InferOutput<typeof vaultDamageSchema>

/** What the working store held when it last said so: the yardstick by which an emptied database is recognised. */
export const ledgerCountsSchema = v.strictObject({
  accounts: countSchema,
  records: countSchema,
  pages: countSchema,
  schemaVersion: countSchema,
  lastRevision: countSchema,
})
export type LedgerCounts = v.InferOutput<typeof ledgerCountsSchema>

export const ledgerSchema = v.strictObject({
  ...ledgerCountsSchema.entries,
  at: instantSchema,
  /** The Chromium that last opened the database; an older one would wipe it. */
  chromium: v.string(),
  /** False when the previous run did not end by quitting. */
  cleanExit: v.boolean(),
})
export type Ledger = v.InferOutput<typeof ledgerSchema>

export const vaultWriteSchema = v.strictObject({
  account: accountIdSchema,
  name: nameSchema,
  revision: countSchema,
  bytes: bytesSchema,
})
export type VaultWrite = v.InferOutput<typeof vaultWriteSchema>

/** The user's own files in the profile folder, each `NAME.json`. */
export const preferenceNames = ['settings', 'keybindings'] as const
export type PreferenceName = (typeof preferenceNames)[number]
/** Characters, and on the disk bytes; far more than anyone writes by hand. */
export const preferenceLimit = 1024 * 1024
export const preferenceNameSchema = v.picklist(preferenceNames)
export const preferenceTextSchema = v.pipe(v.string(), v.maxLength(preferenceLimit))

export const saveLogLineSchema = v.pipe(v.string(), v.minLength(2), v.regex(/^[^\r\n]*$/, 'One line is one line'))
export { countSchema, pathSchema }
