import type { App, Session } from 'electron'
import { log } from '../log.ts'

const localSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:'])

/** True for what never leaves the process. */
export function isLocalRequest(url: string, dev: boolean): boolean {
  const scheme = url.slice(0, url.indexOf(':') + 1).toLowerCase()
  return localSchemes.has(scheme) || (dev && scheme === 'devtools:')
}

/** Nothing leaves the machine: every other request is cancelled before a socket is opened. */
export function refuseNetwork(session: Session, dev: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = isLocalRequest(details.url, dev)
    if (!local) log('network request refused', details.url.slice(0, 60))
    answer({ cancel: !local })
  })
  // On Linux it is on by default and fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** What Chromium does beside pages: names it would resolve ahead, its own updates and reports. */
export function quietChromium(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}
