import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

/*
 * What Electron costs by itself: one window of the same size, sandboxed as ours is, with a page that can be typed in
 * and no script.
 */
const profile = process.argv.find((argument) => argument.startsWith('--profile-dir='))
if (profile) app.setPath('userData', profile.slice('--profile-dir='.length))
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  return window.loadFile(join(import.meta.dirname, 'page.html'))
})
