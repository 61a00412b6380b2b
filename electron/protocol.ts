import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'
import { log } from './log.ts'
import { contentSecurityPolicy } from './security/csp.ts'
import { host, scheme } from './security/pages.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/** Must be called before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])
}

/** Address of every file that is served, and where it lies. */
export type ServedFiles = ReadonlyMap<string, string>

/**
 * The fixed set of files, from the list that the build left beside them. What was not built is not served,
 * whatever lies in the folder or beyond it.
 *
 * @param distribution the folder with `renderer/` and `renderer-files.json`
 */
export function readServedFiles(distribution: string): ServedFiles {
  const listed: unknown = JSON.parse(readFileSync(join(distribution, 'renderer-files.json'), 'utf8'))
  if (!Array.isArray(listed)) throw new Error('renderer-files.json is not a list')
  return new Map(
    listed
      .filter((file): file is string => typeof file === 'string' && !file.split('/').includes('..'))
      .map((file) => [`${scheme}://${host}/${file}`, join(distribution, 'renderer', ...file.split('/'))]),
  )
}

/**
 * Answers one request: the address must be, letter for letter, one of ours. There is no path to resolve, so there is
 * none to escape from.
 */
export async function answer(request: { readonly method: string; readonly url: string }, files: ServedFiles) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405)
  const address = request.url.split(/[?#]/, 1)[0] ?? ''
  const file = files.get(address)
  if (file === undefined) return empty(404)
  try {
    const body = await readFile(file)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      status: 200,
      headers: {
        ...headersOf(address),
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Length': String(body.byteLength),
      },
    })
  } catch (error) {
    log('a built file could not be read', error)
    return empty(404)
  }
}

export function serve(protocol: Protocol, files: ServedFiles): void {
  protocol.handle(scheme, (request) => answer(request, files))
}

function headersOf(address: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(address),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

function empty(status: number): Response {
  return new Response(null, { status, headers: headersOf('') })
}
