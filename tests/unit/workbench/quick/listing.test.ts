import { expect, it } from 'vitest'
import { startListing } from '../../../../renderer/workbench/quick/listing.ts'
import type { QuickOpenItem, QuickOpenProvider } from '../../../../renderer/workbench/quick/quick-input.ts'

const item = (label: string): QuickOpenItem => ({ label, value: () => undefined })
const provider = (id: string, items: QuickOpenProvider['items']): QuickOpenProvider => ({
  id,
  prefix: '',
  title: id,
  items,
})
const none = () => undefined

/** Items that come when the test says so. */
function later() {
  let resolve: (items: readonly QuickOpenItem[]) => void = none
  const promise = new Promise<readonly QuickOpenItem[]>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function names({ listing }: ReturnType<typeof startListing>) {
  const { lists, isLoading } = listing.get()
  return { items: lists.flat().map(({ label }) => label), isLoading }
}

it('shows at once what is there, and the rest as it comes, in the order of the providers', async () => {
  const slow = later()
  const running = startListing(
    [
      provider('slow', ({ more }) => {
        more([item('first part')])
        return slow.promise
      }),
      provider('quick', () => [item('at once')]),
    ],
    none,
  )
  expect(names(running)).toEqual({ items: ['first part', 'at once'], isLoading: true })
  slow.resolve([item('second part')])
  await expect.poll(() => names(running)).toEqual({ items: ['first part', 'second part', 'at once'], isLoading: false })
})

it('does without a provider that fails, and tells which one', async () => {
  const failed: string[] = []
  const running = startListing(
    [
      provider('throws', () => {
        throw new Error('no')
      }),
      provider('rejects', () => Promise.reject(new Error('no'))),
      provider('works', () => [item('here')]),
    ],
    ({ id }) => failed.push(id),
  )
  await expect.poll(() => names(running)).toEqual({ items: ['here'], isLoading: false })
  expect(failed).toEqual(['throws', 'rejects'])
})

it('takes nothing any more once it is stopped, and says so to who is still looking', async () => {
  const slow = later()
  let isStopped = () => false
  let late: (items: readonly QuickOpenItem[]) => void = none
  const running = startListing(
    [
      provider('slow', ({ signal, more }) => {
        isStopped = () => signal.aborted
        late = more
        return slow.promise
      }),
    ],
    none,
  )
  running.stop()
  expect(isStopped()).toBe(true)
  late([item('late')])
  slow.resolve([item('later')])
  await slow.promise
  expect(names(running).items).toEqual([])
})
