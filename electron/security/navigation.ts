import type { App, WebContents } from 'electron'
import { log } from '../log.ts'
import { mainPage, printPage } from './pages.ts'

/**
 * Pages never move: the window may load its own page anew and nothing else, and a frame shows only the preview of the
 * brief.
 *
 * @param current what the window shows now
 */
export function isNavigationAllowed(url: string, isMainFrame: boolean, current: string): boolean {
  return isMainFrame ? url === mainPage && current === mainPage : url === printPage
}

function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (isNavigationAllowed(details.url, details.isMainFrame, contents.getURL())) return
    log('navigation refused', schemeOf(details.url))
    details.preventDefault()
  })
  contents.on('will-navigate', (details) => {
    if (!isNavigationAllowed(details.url, details.isMainFrame, contents.getURL())) details.preventDefault()
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
