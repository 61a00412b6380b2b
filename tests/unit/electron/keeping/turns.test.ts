import { expect, test } from 'vitest'
import { Turns } from '../../../../electron/keeping/turns.ts'

test('work of one name runs in order, a failure stops no one, and idle waits for all', async () => {
  const turns = new Turns()
  const done: string[] = []
  const failing = turns.take('a', async () => {
    await Promise.resolve()
    done.push('a1')
    throw new Error('full')
  })
  const second = turns.take('a', async () => done.push('a2'))
  await Promise.all([expect(failing).rejects.toThrow('full'), second])
  expect(done).toEqual(['a1', 'a2'])
  let release = () => {}
  void turns.take('b', () => new Promise<void>((resolve) => (release = resolve))).then(() => done.push('b'))
  const idle = turns.idle().then(() => done.push('idle'))
  await Promise.resolve()
  release()
  await idle
  expect(done).toEqual(['a1', 'a2', 'b', 'idle'])
})
