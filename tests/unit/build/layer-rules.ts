import { basename } from 'node:path'
import type { SourceModule } from './source-imports.ts'

/** What one folder may draw in. The first layer whose folder holds a file is the file's own. */
interface Layer {
  readonly folder: string
  /** Folders, or single files, of ours beside the layer's own folder. */
  readonly folders: readonly string[]
  /** Packages, by their name or as `name/*` for a whole scope. */
  readonly packages: readonly string[]
}

const pure = ['valibot', 'decimal.js', 'date-fns', '@valibot/to-json-schema', 'uuid']
/** What reads the files of other programs; pure too, but only `shared/imports` and `shared/document` need it. */
const formats = [
  'papaparse',
  'ical.js',
  'fflate',
  'parse5',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-to-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
]
const page = [...pure, 'react', 'react-dom', 'react-aria-components']
const text = ['lexical', '@lexical/*', 'dompurify']
const store = [...pure, 'react', 'dexie', 'dexie-react-hooks']
const pdf = ['@cantoo/pdf-lib', '@pdf-lib/fontkit', '@fontsource/*']

/** The direction of every dependency: features -> editor, search, storage, workbench -> shared; electron -> shared. */
const layers: readonly Layer[] = [
  // Frozen once released: a migration that drew in the live schema would change with it.
  { folder: 'shared/account/migrations', folders: [], packages: [] },
  { folder: 'shared/imports', folders: ['shared'], packages: [...pure, ...formats] },
  { folder: 'shared/document', folders: ['shared'], packages: [...pure, ...formats] },
  // Assessing again only what an edit touches: a graph of values that know what they read.
  { folder: 'shared/readiness', folders: ['shared'], packages: [...pure, '@preact/signals-core'] },
  { folder: 'shared', folders: [], packages: pure },
  // The preload script runs in the sandbox of a window: Electron and the contract, no Node.
  { folder: 'electron/preload.ts', folders: ['electron', 'shared'], packages: ['electron', ...pure] },
  { folder: 'electron/cli', folders: ['electron/print', 'shared'], packages: ['node:*', ...pdf, ...pure] },
  { folder: 'electron', folders: ['shared'], packages: ['node:*', 'electron', ...pdf, ...pure] },
  {
    folder: 'renderer/workbench',
    folders: ['shared'],
    packages: [...page, 'dockview-react', 'react-resizable-panels', 'fzf', 'jsonc-parser', '@vscode/codicons'],
  },
  { folder: 'renderer/storage', folders: ['shared'], packages: store },
  { folder: 'renderer/search', folders: ['renderer/storage', 'shared'], packages: store },
  { folder: 'renderer/charts', folders: ['shared'], packages: ['react', '@visx/*', ...pure] },
  {
    folder: 'renderer/print',
    folders: ['renderer/charts', 'shared'],
    packages: ['react', 'react-dom', '@fontsource/*', '@visx/*', ...pure],
  },
  {
    folder: 'renderer/editor',
    folders: ['renderer/workbench', 'renderer/storage', 'renderer/features/feature.ts', 'shared'],
    packages: [...page, ...text],
  },
  {
    folder: 'renderer/features',
    folders: [
      'renderer/editor',
      'renderer/search',
      'renderer/storage',
      'renderer/workbench',
      'renderer/charts',
      'shared',
    ],
    packages: [...page, 'dexie', 'dexie-react-hooks'],
  },
  // The pages' own entry files put the parts together.
  {
    folder: 'renderer',
    folders: ['shared'],
    packages: [...page, '@vscode/codicons', '@fontsource-variable/*', 'dockview-react'],
  },
]

/**
 * What a feature offers to the others, as files below its folder; all else is its own. `records` is the ground on which
 * the section pages stand, and offers its parts whole; it imports no other feature itself.
 */
const offered: Readonly<Record<string, readonly string[]>> = {
  records: ['controls', 'fields', 'figures', 'form', 'list', 'values'],
  accounts: ['NoAccount.tsx', 'account-commands.ts', 'current-account.ts', 'our-names.ts'],
  brief: ['exported.ts'],
  imports: ['file-name.ts'],
  meetings: ['order.ts'],
  readiness: ['current-meter.ts'],
}

const vagueNames = /^(utils?|helpers?|misc|common|index)\.tsx?$/

/** What is wrong with one file, each as a sentence; nothing when it keeps the layers. */
export function problemsOf(module: SourceModule): readonly string[] {
  const { path } = module
  return [
    ...module.imports.filter((target) => !mayImport(path, target)).map((target) => `${path} may not import ${target}`),
    ...(isWithin(path, 'renderer/features') ? module.dexieNames : [])
      .filter((name) => name !== 'liveQuery')
      .map((name) => `${path} may watch the notebooks with liveQuery, and not use ${name}`),
    ...(module.hasDefaultExport ? [`${path} has a default export`] : []),
    ...(module.isBarrel ? [`${path} only passes on what others export`] : []),
    ...(module.hasClockOrChance && isWithin(path, 'shared')
      ? [`${path} reads the clock or draws a random number`]
      : []),
    ...(vagueNames.test(basename(path)) ? [`${path} has a name that says nothing`] : []),
  ]
}

function mayImport(path: string, target: string): boolean {
  const layer = layers.find(({ folder }) => isWithin(path, folder))
  if (!layer) return false
  const isOurs = /^(shared|electron|renderer|tests|build)\//.test(target)
  if (!isOurs) return layer.packages.some((name) => isPackage(target, name))
  const isReachable = [layer.folder, ...layer.folders].some((folder) => isWithin(target, folder))
  return isReachable && !entersAnotherFeature(path, target)
}

/** The list of all features is there to name them, and may. */
function entersAnotherFeature(path: string, target: string): boolean {
  const theirs = featureOf(target)
  if (theirs === undefined || theirs === featureOf(path) || path === 'renderer/features/all.ts') return false
  if (featureOf(path) === 'records') return true
  const isFaceOfRecords = theirs === 'records' && target.split('/').length === 4
  return (
    !isFaceOfRecords &&
    !(offered[theirs] ?? []).some((place) => isWithin(target, `renderer/features/${theirs}/${place}`))
  )
}

function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)\//.exec(path)?.[1]
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function isPackage(specifier: string, name: string): boolean {
  if (name.endsWith(':*')) return specifier.startsWith(name.slice(0, -1))
  return name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : isWithin(specifier, name)
}
