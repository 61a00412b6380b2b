import { type CompanyFactsOutcome, importFailure } from './result.ts'

/**
 * Reads a `companyfacts` JSON file of data.sec.gov (or one made from a filing's inline XBRL).
 * Pure; fails with a coded sentence, never throws. Every number keeps the facts it rests on.
 */
export function importCompanyfacts(bytes: Uint8Array): CompanyFactsOutcome {
  if (bytes.byteLength === 0) return importFailure('empty')
  return importFailure('notCompanyfacts')
}
