import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type WriteOutcome } from '../../../../renderer/editor/autosave/autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An autosave whose writes end when the test says so. */
function watched() {
  const began: number[] = []
  const unsaved: boolean[] = []
  let finish: (outcome: WriteOutcome) => void = () => {}
  const start = Date.now()
  const autosave = new Autosave({
    write() {
      began.push(Date.now() - start)
      return new Promise((resolve) => {
        finish = resolve
      })
    },
    onUnsaved: (value) => unsaved.push(value),
  })
  const end = async (outcome: WriteOutcome = 'saved') => {
    finish(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, began, unsaved, end }
}

describe('autosave', () => {
  it('writes 250 ms after the last key', async () => {
    const { autosave, began, unsaved, end } = watched()
    autosave.typed()
    await vi.advanceTimersByTimeAsync(200)
    autosave.typed()
    await vi.advanceTimersByTimeAsync(249)
    expect(began).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(began).toEqual([450])
    expect(unsaved).toEqual([true])
    await end()
    expect(unsaved).toEqual([true, false])
  })

  it('writes at most 500 ms after the first key while typing goes on', async () => {
    const { autosave, began, end } = watched()
    for (let time = 0; time < 1_200; time += 50) {
      autosave.typed()
      await vi.advanceTimersByTimeAsync(50)
      if (began.length > 0) await end()
    }
    expect(began[0]).toBe(500)
    expect(began[1]).toBeLessThanOrEqual(1_050)
  })

  it('says saved only when everything typed is committed', async () => {
    const { autosave, unsaved, end } = watched()
    autosave.typed()
    await vi.advanceTimersByTimeAsync(250)
    autosave.typed()
    await end()
    expect(unsaved.at(-1)).toBe(true)
    await vi.advanceTimersByTimeAsync(250)
    await end()
    expect(unsaved.at(-1)).toBe(false)
  })

  it('never writes twice at a time', async () => {
    const { autosave, began, end } = watched()
    autosave.typed()
    await vi.advanceTimersByTimeAsync(250)
    autosave.typed()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(began.length).toBe(1)
    await end()
    expect(began.length).toBe(2)
  })

  it('keeps what a full disk refused, and tries again', async () => {
    const { autosave, began, unsaved, end } = watched()
    autosave.typed()
    await vi.advanceTimersByTimeAsync(250)
    await end('retry')
    expect(unsaved.at(-1)).toBe(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(began.length).toBe(2)
    await end()
    expect(unsaved.at(-1)).toBe(false)
  })

  it('writes nothing more once it was told to stop', async () => {
    const { autosave, began, end } = watched()
    autosave.typed()
    await vi.advanceTimersByTimeAsync(250)
    await end('stop')
    autosave.typed()
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(began.length).toBe(1)
  })
})
