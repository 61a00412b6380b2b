import { expect, test } from 'vitest'
import { profileFolderName, switchValue } from '../../../electron/profile.ts'

test('every kind of runtime has a profile folder of its own', () => {
  const names = [
    profileFolderName({ packaged: true, electron: '45.4.1' }),
    profileFolderName({ packaged: false, electron: '45.4.1' }),
    profileFolderName({ packaged: true, electron: '33.2.1' }),
    profileFolderName({ packaged: false, electron: '33.2.1' }),
  ]
  expect(names).toEqual(['Acumen', 'Acumen Development', 'Acumen (Electron 33)', 'Acumen Development (Electron 33)'])
})

test('a switch is read by its whole name', () => {
  const args = ['electron', '.', '--profile-dir-x=no', '--profile-dir=/tmp/a=b']
  expect(switchValue(args, 'profile-dir')).toBe('/tmp/a=b')
  expect(switchValue(args, 'brief-job')).toBeNull()
})
