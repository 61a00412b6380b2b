/** Deepest nesting of nodes that is read; deeper ones stay closed. A page comes from outside and must not overflow the stack. */
export const deepestNode = 64

/**
 * Deepest list level of a page that is made here, from 0. An account file is never nested more than 64 deep, and each
 * level adds four.
 */
export const deepestList = 8

/** Callouts, collapsibles and cells within each other, for the same reason. */
export const deepestContainer = 3

/** Characters of Markdown, HTML or plain text that are taken in at once. */
export const sourceLimit = 5_000_000

/** Elements that HTML may ask to be made; formatting tags left open multiply. */
export const elementLimit = 200_000

/** Cells of a table once its merged cells are split. */
export const cellLimit = 100_000
