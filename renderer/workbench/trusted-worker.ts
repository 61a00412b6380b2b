/** The part of Trusted Types that we use; not yet in TypeScript's own library. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}
declare const trustedTypes: TrustedTypes | undefined

// Built workers lie beside our own scripts; anything else, a blob or another origin, never becomes a worker.
function ownScript(url: string): string {
  const resolved = new URL(url, document.baseURI)
  if (resolved.origin !== new URL(document.baseURI).origin || resolved.protocol === 'blob:') {
    throw new TypeError("Only the program's own files run as workers")
  }
  return resolved.href
}

const policy =
  typeof trustedTypes === 'undefined'
    ? { createScriptURL: ownScript }
    : trustedTypes.createPolicy('acumen-worker', { createScriptURL: ownScript })

/** Starts one of the built workers, given the address that the bundler made for it (`?worker&url`). */
export function startWorker(url: string, name: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: 'module', name })
}
