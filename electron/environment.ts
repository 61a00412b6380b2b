import { dirname } from 'node:path'
import { app } from 'electron'

/** Packaged programs honour none of the switches for tests. */
export const dev = !app.isPackaged

/** Chromium has no sandbox for root, so there the launcher must name `--no-sandbox`; for anyone else it is refused. */
export const root = process.getuid?.() === 0

/** The folder with `electron/` and `renderer/` as they were built. */
export const distribution = dirname(import.meta.dirname)
