/** Bytes of the largest account file that is read. */
export const accountFileLimit = 50 * 1024 * 1024
