import { liveQuery, type Subscription } from 'dexie'
import type { Notebook } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import type { AssessContext, Assessment, ForeignText } from '../../../shared/readiness/assessment.ts'
import { type Assessor, startAssessor } from '../../../shared/readiness/assessor.ts'
import { bankOf } from '../../../shared/readiness/badges.ts'
import { factsOf } from '../../../shared/readiness/facts.ts'
import { badges } from '../../../shared/readiness/rubric/questionBank.ts'
import { sameData } from '../../../shared/readiness/sameData.ts'
import { validityOf } from '../../../shared/readiness/validUntil.ts'
import { viewOf } from '../../../shared/readiness/view.ts'
import { databaseName, declareDatabase } from '../../storage/database/database.ts'
import { readNotebook } from '../../storage/database/read.ts'
import { type ForeignTexts, followForeignTexts } from './foreign-texts.ts'
import type { MeterReply, MeterRequest } from './protocol.ts'

// The worker reads the notebooks itself, so that neither reading nor judging an account ever delays a key.
const database = declareDatabase(databaseName)

interface Watched {
  readonly query: Subscription
  readonly assessor: Assessor
  readonly today: Day
  notebook: Notebook | null
  /** What the notebook was last judged with. */
  foreignText: ForeignText | null
  /** What the window knows. */
  told: Assessment | null
  turn: number
  outlook: ReturnType<typeof setTimeout> | null
}

const watched = new Map<AccountId, Watched>()
let turns = 0

// Long enough that a burst of edits works out the validity once.
const outlookPause = 300
// The texts of other accounts matter little and cost much: they wait until nobody has edited for a while.
const restBeforeReading = 2_000
const readingPause = 40
let lastEdit = 0

// Only once somebody asks for a meter: a window that shows none reads nothing.
let foreignTexts: ForeignTexts | null = null

self.addEventListener('message', (event: MessageEvent<MeterRequest>) => {
  const { data: request } = event
  if (request.kind === 'asOf') return answer(request)
  end(request.account)
  if (request.kind === 'watch') begin(request.account, request.today)
})

function begin(account: AccountId, today: Day) {
  foreignTexts ??= followForeignTexts({ database, onChange: judgeAgain, whenIdle })
  const query = liveQuery(() => readNotebook(database, account)).subscribe({
    next(read) {
      const entry = watched.get(account)
      if (entry === undefined) return
      lastEdit = performance.now()
      entry.notebook = read?.notebook ?? null
      judge(account, entry)
    },
    error: () => reply({ kind: 'failed', account }),
  })
  watched.set(account, {
    query,
    today,
    assessor: startAssessor(),
    notebook: null,
    foreignText: null,
    told: null,
    turn: 0,
    outlook: null,
  })
}

function end(account: AccountId) {
  const entry = watched.get(account)
  if (entry === undefined) return
  entry.query.unsubscribe()
  if (entry.outlook !== null) clearTimeout(entry.outlook)
  watched.delete(account)
}

function judge(account: AccountId, entry: Watched) {
  const { notebook, today } = entry
  if (notebook === null) {
    entry.told = null
    return reply({ kind: 'gone', account })
  }
  const context: AssessContext = { today, foreignText: foreignTexts?.beside(account) ?? new Map() }
  const assessment = entry.assessor.next(notebook, context)
  entry.foreignText = context.foreignText ?? null
  // Notes are written far more often than they change the meter: what stays the same is not sent and not drawn again.
  if (entry.told === null || !sameData(entry.told, assessment)) {
    turns += 1
    entry.turn = turns
    entry.told = assessment
    reply({ kind: 'assessed', account, turn: turns, today, assessment })
  }
  lookAhead(account, entry, notebook, context, assessment)
}

function lookAhead(
  account: AccountId,
  entry: Watched,
  notebook: Notebook,
  context: AssessContext,
  { level }: Assessment,
) {
  if (entry.outlook !== null) clearTimeout(entry.outlook)
  entry.outlook = setTimeout(() => {
    const facts = factsOf(notebook)
    const view = viewOf(facts, context)
    const bank = badges.flatMap((badge) => bankOf(badge, view))
    reply({ kind: 'outlook', account, turn: entry.turn, validity: validityOf(facts, level, context), bank })
  }, outlookPause)
}

function answer({ account, day, question }: Extract<MeterRequest, { kind: 'asOf' }>) {
  const entry = watched.get(account)
  const foreignText = foreignTexts?.beside(account) ?? new Map()
  const notebook = entry?.notebook ?? null
  const assessment = notebook === null ? null : assess(notebook, { today: day, foreignText })
  reply({ kind: 'asOf', question, assessment })
}

/** What other accounts hold has changed; who is not touched by it keeps his verdict. */
function judgeAgain() {
  for (const [account, entry] of watched) {
    if (entry.notebook !== null && foreignTexts?.beside(account) !== entry.foreignText) judge(account, entry)
  }
}

function whenIdle(step: () => void) {
  let timer = setTimeout(attempt, readingPause)
  function attempt() {
    const rest = performance.now() - lastEdit
    if (rest >= restBeforeReading) step()
    else timer = setTimeout(attempt, restBeforeReading - rest)
  }
  return () => clearTimeout(timer)
}

function reply(message: MeterReply) {
  self.postMessage(message)
}
