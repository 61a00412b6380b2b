import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, with no slash at its end. */
export const repositoryRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the built program goes. */
export const distributionFolder = join(repositoryRoot, 'dist')

/** What is fetched once per machine and shared by every clone: outside the tree, deleted without harm. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'acumen')
