/** The most that is read of a file, each far beyond any statement: hostile files cost bounded time and memory. */
export const mostBytes = 50 * 1024 * 1024
export const mostRows = 20_000
export const mostColumns = 500
export const mostTables = 200
/** Cells of one table, and of all tables of a file together. */
export const mostCells = 400_000
/** Longest text kept of a cell; notes inside data files run to pages. */
export const longestCell = 2_000
