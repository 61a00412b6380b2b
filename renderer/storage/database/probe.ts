/** What a look at the database says before Dexie, which would create or climb, opens it. */
export interface Probe {
  readonly exists: boolean
  /** The engine's own words: `none`, or that data was lost. */
  readonly dataLoss: 'none' | 'partial' | 'total'
  readonly version: number
  /** The oldest program that may read it; 0 when it does not say. */
  readonly minReader: number
}

/** Chromium tells in the upgrade event what it had to throw away. */
interface LossyVersionChange extends IDBVersionChangeEvent {
  readonly dataLoss?: string
}

/** Dexie counts its versions in tens. */
const dexieFactor = 10

/**
 * Opens the database as it is and closes it again; creates nothing.
 * @throws what the engine throws when it cannot open at all
 */
export function probeDatabase(name: string, factory: IDBFactory = indexedDB): Promise<Probe> {
  return new Promise((resolve, reject) => {
    let dataLoss: Probe['dataLoss'] = 'none'
    const request = factory.open(name)
    request.onupgradeneeded = (event) => {
      // Reached only when there is no such database: leave it so.
      dataLoss = lossOf(event)
      request.transaction?.abort()
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (request.error?.name === 'AbortError') resolve({ exists: false, dataLoss, version: 0, minReader: 0 })
      else reject(request.error ?? new Error('The database cannot be opened'))
    }
    request.onsuccess = () => {
      const database = request.result
      const version = Math.floor(database.version / dexieFactor)
      readMinReader(database)
        .then((minReader) => resolve({ exists: true, dataLoss, version, minReader }), reject)
        .finally(() => database.close())
    }
  })
}

function lossOf(event: LossyVersionChange): Probe['dataLoss'] {
  const { dataLoss = 'none' } = event
  return dataLoss === 'none' ? 'none' : dataLoss === 'partial' ? 'partial' : 'total'
}

function readMinReader(database: IDBDatabase): Promise<number> {
  if (!database.objectStoreNames.contains('meta')) return Promise.resolve(0)
  return new Promise((resolve, reject) => {
    const request = database.transaction('meta', 'readonly').objectStore('meta').get('schema')
    request.onsuccess = () => {
      const row: unknown = request.result
      const minReader = typeof row === 'object' && row !== null && 'minReader' in row ? row.minReader : 0
      resolve(typeof minReader === 'number' ? minReader : 0)
    }
    request.onerror = () => reject(request.error)
  })
}
