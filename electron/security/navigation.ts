import type { App, WebContents } from 'electron'
import { log } from '../log.ts'
import { printPage } from './pages.ts'

/** Pages never move: a window shows the page it was made for, and a frame only the preview of the brief. */
export function isNavigationAllowed(url: string, isMainFrame: boolean): boolean {
  return !isMainFrame && url === printPage
}

function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (isNavigationAllowed(details.url, details.isMainFrame)) return
    log('navigation refused', schemeOf(details.url))
    details.preventDefault()
  })
  contents.on('will-navigate', (details) => {
    if (!isNavigationAllowed(details.url, details.isMainFrame)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    log('redirect refused', schemeOf(details.url))
    details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    log('webview refused')
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log('window.open refused', schemeOf(url))
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Holds for every page of every kind, also ones that nobody foresaw. */
export function confinePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':') + 1)
}
