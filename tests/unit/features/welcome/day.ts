import * as v from 'valibot'
import { daySchema } from '../../../../shared/account/primitives.ts'

/** The day of these tests; the sample is laid around it. */
export const testDay = v.parse(daySchema, '2026-11-23')
