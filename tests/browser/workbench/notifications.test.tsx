import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { mountWorkbench } from './demo-workbench.tsx'

const toasts = () => [...document.querySelectorAll('.wb-toast p:first-child')].map((one) => one.textContent)
const centre = () => document.querySelector<HTMLElement>('.wb-centre')
const rows = () => [...document.querySelectorAll('.wb-centre-row p:first-child')].map((one) => one.textContent)
const bell = () => {
  const found = document.querySelector<HTMLElement>('[data-item=notifications]')
  if (found === null) throw new Error('No bell')
  return found
}

it('the bell counts what is new and opens the centre, which goes by arrows, Delete and Escape', async () => {
  const { shell } = await mountWorkbench()
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) shell.notifications.warn(name)
  await expect.poll(toasts).toEqual(['Three', 'Four', 'Five'])
  await expect.poll(() => bell().textContent).toContain('2 new notifications')
  bell().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(rows).toEqual(['Five', 'Four', 'Three', 'Two', 'One'])
  expect(toasts()).toEqual([])
  expect(bell().textContent).toContain('Notifications')
  await userEvent.keyboard('{ArrowDown}{Delete}')
  await expect.poll(rows).toEqual(['Five', 'Three', 'Two', 'One'])
  expect(document.activeElement?.textContent).toContain('Three')
  await userEvent.keyboard('{Escape}')
  await expect.poll(centre).toBeNull()
  expect(document.activeElement).toBe(bell())
})

it('a job shows how far it is, and is cancelled from the centre too', async () => {
  const { shell } = await mountWorkbench()
  let cancelled = 0
  const job = shell.notifications.progress({
    title: 'Reading apple.json',
    source: 'Import',
    cancel: () => (cancelled += 1),
  })
  job.report(2, 8, 'Figures')
  await expect.poll(() => document.querySelector<HTMLProgressElement>('.wb-toast progress')?.value).toBe(2)
  expect(document.querySelector('.wb-toast')?.textContent).toContain('Source: Import')
  await shell.commands.run('notifications.toggle')
  await expect.poll(rows).toEqual(['Reading apple.json'])
  const cancel = [...document.querySelectorAll<HTMLElement>('.wb-centre button')].find(
    (one) => one.textContent === 'Cancel',
  )
  if (cancel === undefined) throw new Error('No Cancel')
  await userEvent.click(cancel)
  expect(cancelled).toBe(1)
  await expect.poll(rows).toEqual([])
})

it('do not disturb is a setting that the centre turns on and off', async () => {
  const { shell } = await mountWorkbench()
  await shell.commands.run('notifications.toggleDoNotDisturb')
  shell.notifications.info('Imported.')
  shell.notifications.error('Not written.')
  await expect.poll(toasts).toEqual(['Not written.'])
  await expect.poll(() => bell().textContent).toContain('1 new notification, do not disturb')
  await shell.commands.run('notifications.toggle')
  await expect.poll(rows).toEqual(['Not written.', 'Imported.'])
  const button = document.querySelector<HTMLElement>('.wb-centre [aria-label="Do Not Disturb"]')
  expect(button?.getAttribute('aria-pressed')).toBe('true')
  if (button !== null) await userEvent.click(button)
  await expect.poll(() => document.querySelector('.wb-centre [aria-pressed=true]')).toBeNull()
  await shell.commands.run('notifications.clear')
  await expect.poll(rows).toEqual([])
  expect(centre()?.textContent).toContain('No notifications')
})

it('Escape on a message sends it to the centre, and its first action runs by key', async () => {
  const { shell } = await mountWorkbench()
  let undone = 0
  const count = () => {
    undone += 1
  }
  shell.notifications.info('Risk deleted.', [{ title: 'Undo', run: count }])
  await expect.poll(toasts).toEqual(['Risk deleted.'])
  await userEvent.keyboard('{Control>}{Shift>}a{/Shift}{/Control}')
  await expect.poll(() => undone).toBe(1)
  expect(toasts()).toEqual([])
  shell.notifications.info('Page deleted.', [{ title: 'Undo', run: () => undefined }])
  await expect.poll(toasts).toEqual(['Page deleted.'])
  await shell.commands.run('notifications.focusToasts')
  await userEvent.keyboard('{Escape}')
  await expect.poll(toasts).toEqual([])
  expect(bell().textContent).toContain('1 new notification')
})
