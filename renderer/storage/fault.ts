/** What can go wrong on the way to the disk without being a bug; each code has its sentence for the user. */
const sentences = {
  conflict:
    'This was changed in another window since it was opened here. Nothing was overwritten: look at the newer version and try again.',
  undoConflict:
    'This step cannot be taken back, because what it changed has been changed again elsewhere. Nothing was altered.',
  missing: 'This is no longer there. It may have been deleted in another window.',
  invalid: 'This could not be saved, because a field does not hold what it should.',
  diskFull:
    'The disk is full. Your text is kept in this window and is saved as soon as there is room: free some space and leave Acumen open.',
  closed:
    'The notebook was closed by a newer version of Acumen in another window. Restart Acumen to go on; what was saved is safe.',
  failed: 'The notebook could not be written. Your text is kept in this window; try again, or restart Acumen.',
  newerData: 'These notebooks were last used by a newer version of Acumen. Start that version; nothing was touched.',
  blocked: 'Another window of Acumen still uses the notebooks in an older form. Close it, then start again.',
  cannotOpen:
    'The notebooks could not be opened. Nothing was changed or deleted; restart Acumen, and if it stays so, restore from a backup.',
  unreadable:
    'The database that holds the notebooks cannot be read. Try again first. If it stays so, set it aside: the notebooks are then restored from their copies, and the damaged database is kept.',
  backupFailed: 'Your work is saved, but its backup copy could not be written.',
} as const

export type FaultCode = keyof typeof sentences

/** An expected failure of the store. It travels as a rejection because only that rolls a transaction back. */
export class StorageFault extends Error {
  readonly code: FaultCode
  /** The sentence for the user. */
  readonly text: string

  constructor(code: FaultCode, detail = '') {
    const text = detail === '' ? sentences[code] : `${sentences[code]} (${detail})`
    super(text)
    this.name = 'StorageFault'
    this.code = code
    this.text = text
  }
}

export function isStorageFault(error: unknown): error is StorageFault {
  return error instanceof StorageFault
}
