import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment } from '../../../shared/readiness/assessment.ts'
import { sameData } from '../../../shared/readiness/sameData.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'
import { startWorker } from '../../workbench/trusted-worker.ts'
import type { LiveAssessment } from './live-assessment.ts'
import workerUrl from './meter.worker.ts?worker&url'
import type { MeterReply, MeterRequest } from './protocol.ts'

/** The readiness of the accounts that somebody looks at, kept in step with the notebooks. */
export interface Meter {
  /** Keeps the account's assessment up to date until disposed; several watchers share the work. */
  watch(account: AccountId): Disposer
  /** Undefined until the first assessment, null where it failed. The same object until it changes. */
  get(account: AccountId): LiveAssessment | null | undefined
  /** Lets go of the assessment of an account that nobody watches: of a thousand they would fill the memory. */
  forget(account: AccountId): void
  onChange(listener: () => void): Disposer
  /** How a watched account, as it is now, would have stood on another day; null where that cannot be said. */
  asOf(account: AccountId, day: Day): Promise<Assessment | null>
  /** Judges everything anew as of another day. */
  setToday(today: Day): void
  dispose(): void
}

/** How long the first assessment waits for a moment in which nothing else is to do, ms. */
const idlePatience = 1_000

export function createMeter(today: Day): Meter {
  let worker: Worker | null = null
  let waiting: readonly MeterRequest[] = []
  const watchers = new Map<AccountId, number>()
  const known = new Map<AccountId, LiveAssessment | null>()
  const asked = new Map<number, (assessment: Assessment | null) => void>()
  let questions = 0
  const turns = new Map<AccountId, number>()
  const listeners = createListeners()
  let day = today

  function send(request: MeterRequest) {
    if (worker === null) waiting = [...waiting, request]
    else worker.postMessage(request)
  }

  // At a start the page that one writes on comes first; both would read the same notebook at the same time.
  const starting = requestIdleCallback(
    () => {
      worker = startWorker(workerUrl, 'meter')
      worker.addEventListener('message', ({ data }: MessageEvent<MeterReply>) => receive(data))
      for (const request of waiting) worker.postMessage(request)
      waiting = []
    },
    { timeout: idlePatience },
  )

  function receive(reply: MeterReply) {
    if (reply.kind === 'asOf') {
      asked.get(reply.question)?.(reply.assessment)
      asked.delete(reply.question)
      return
    }
    const { account } = reply
    if (!watchers.has(account)) return
    const before = known.get(account)
    if (reply.kind === 'gone') known.delete(account)
    else if (reply.kind === 'failed') known.set(account, null)
    else if (reply.kind === 'outlook') {
      if (before === null || before === undefined || turns.get(account) !== reply.turn) return
      const isKnown = sameData(before.validity, reply.validity) && sameData(before.bank, reply.bank)
      if (isKnown) return
      known.set(account, { ...before, validity: reply.validity, bank: reply.bank })
    } else {
      turns.set(account, reply.turn)
      // While typing, the old date stands until the new one is known: it seldom moves, and a flicker tells nothing.
      const keep = before?.assessment.level === reply.assessment.level && before.today === reply.today
      known.set(account, {
        today: reply.today,
        assessment: reply.assessment,
        validity: keep ? before.validity : null,
        bank: before?.bank ?? null,
      })
    }
    listeners.tell()
  }

  return {
    watch(account) {
      const count = watchers.get(account) ?? 0
      watchers.set(account, count + 1)
      if (count === 0) send({ kind: 'watch', account, today: day })
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        const left = (watchers.get(account) ?? 1) - 1
        if (left > 0) {
          watchers.set(account, left)
          return
        }
        watchers.delete(account)
        send({ kind: 'unwatch', account })
      }
    },
    get: (account) => known.get(account),
    forget(account) {
      if (!watchers.has(account)) known.delete(account)
    },
    onChange: listeners.add,
    asOf(account, asOfDay) {
      questions += 1
      const question = questions
      return new Promise((resolve) => {
        asked.set(question, resolve)
        send({ kind: 'asOf', account, day: asOfDay, question })
      })
    },
    setToday(next) {
      if (next === day) return
      day = next
      for (const account of watchers.keys()) send({ kind: 'watch', account, today: day })
    },
    dispose() {
      cancelIdleCallback(starting)
      worker?.terminate()
    },
  }
}
