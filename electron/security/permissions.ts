import type { Session } from 'electron'
import { log } from '../log.ts'
import { host, isPage, scheme } from './pages.ts'

interface Rule {
  readonly allow: boolean
  readonly reason: string
}

const noHardware = 'Notes about customers need no device.'
const noSensing = 'Acumen does not watch the person or the room.'
const noNetwork = 'Nothing leaves the machine.'
const noScreen = 'Nothing in Acumen takes over or reads the screen.'

/** Every permission Chromium knows, in one table; a name that is not here is refused. */
export const permissionTable: Readonly<Record<string, Rule>> = Object.freeze({
  'persistent-storage': {
    allow: true,
    reason: 'Without it Chromium may clear the working store when the disk gets full.',
  },
  'clipboard-sanitized-write': { allow: true, reason: 'Copying figures, citations and links from a command.' },
  'clipboard-read': { allow: true, reason: 'The paste commands of the page; the page is ours alone.' },

  'accessibility-events': { allow: false, reason: noSensing },
  ar: { allow: false, reason: noHardware },
  'automatic-fullscreen': { allow: false, reason: noScreen },
  'background-fetch': { allow: false, reason: noNetwork },
  'background-sync': { allow: false, reason: noNetwork },
  'captured-surface-control': { allow: false, reason: noScreen },
  'deprecated-sync-clipboard-read': { allow: false, reason: 'The old way to read the clipboard without a gesture.' },
  'display-capture': { allow: false, reason: noScreen },
  fileSystem: { allow: false, reason: 'Files go through the dialogs of the main process.' },
  fullscreen: { allow: false, reason: 'The window menu does it, never a page.' },
  geolocation: { allow: false, reason: noSensing },
  'geolocation-approximate': { allow: false, reason: noSensing },
  'hand-tracking': { allow: false, reason: noSensing },
  hid: { allow: false, reason: noHardware },
  'idle-detection': { allow: false, reason: noSensing },
  keyboardLock: { allow: false, reason: 'Keys of the system stay with the system.' },
  'local-fonts': { allow: false, reason: 'Fonts are bundled; the list of installed ones identifies a machine.' },
  'local-network': { allow: false, reason: noNetwork },
  'local-network-access': { allow: false, reason: noNetwork },
  'loopback-network': { allow: false, reason: noNetwork },
  media: { allow: false, reason: noSensing },
  mediaKeySystem: { allow: false, reason: 'Nothing protected is played.' },
  midi: { allow: false, reason: noHardware },
  midiSysex: { allow: false, reason: noHardware },
  nfc: { allow: false, reason: noHardware },
  notifications: { allow: false, reason: 'Acumen speaks only in its own window.' },
  openExternal: { allow: false, reason: 'Links leave only through link.open, which looks at them.' },
  'payment-handler': { allow: false, reason: 'Nothing is sold here.' },
  'periodic-background-sync': { allow: false, reason: noNetwork },
  pointerLock: { allow: false, reason: noScreen },
  'screen-wake-lock': { allow: false, reason: noScreen },
  sensors: { allow: false, reason: noSensing },
  serial: { allow: false, reason: noHardware },
  'smart-card': { allow: false, reason: noHardware },
  'speaker-selection': { allow: false, reason: noHardware },
  'storage-access': { allow: false, reason: 'There is one origin, and no third party.' },
  'system-wake-lock': { allow: false, reason: noScreen },
  'top-level-storage-access': { allow: false, reason: 'There is one origin, and no third party.' },
  unknown: { allow: false, reason: 'What has no name is not granted.' },
  usb: { allow: false, reason: noHardware },
  vr: { allow: false, reason: noHardware },
  'web-app-installation': { allow: false, reason: 'Pages install nothing.' },
  'web-printing': { allow: false, reason: 'Briefs are written by the main process.' },
  'window-management': { allow: false, reason: noScreen },
} satisfies Record<string, Rule>)

/** @param page the address of the frame that asks; only our main page is ever given anything. */
export function decidePermission(permission: string, page: string): boolean {
  return (
    Object.hasOwn(permissionTable, permission) && permissionTable[permission]?.allow === true && isPage(page, 'window')
  )
}

export function applyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const granted = details.isMainFrame && decidePermission(permission, details.requestingUrl)
    if (!granted) log('permission refused', permission)
    answer(granted && contents.mainFrame !== null)
  })
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    // The check names the origin; the page is known from the window that asks.
    const page = details.requestingUrl ?? contents?.getURL() ?? ''
    const ours = origin === `${scheme}://${host}` || origin === `${scheme}://${host}/`
    return contents !== null && ours && details.isMainFrame && decidePermission(permission, page)
  })
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler(null)
}
