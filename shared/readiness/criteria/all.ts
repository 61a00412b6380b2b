import { cashComparator, cashDays, cashFlow, cashOneDay } from './cash.ts'
import { contextPriorities, contextProfile } from './context.ts'
import { costsComparator, costsDriver, costsLines, costsTrend } from './costs.ts'
import type { Criterion } from './criterion.ts'
import { giveGiven, giveInsight } from './giving.ts'
import { hypothesesArithmetic, hypothesesComplete, hypothesesConfirmed } from './hypotheses.ts'
import { outsideShare } from './outside.ts'
import { peopleAccess, peopleNamed, peopleStance } from './people.ts'
import { promisesKept } from './promises.ts'
import { questionsGaps, questionsOpen } from './questions.ts'
import { revenueComparator, revenueMix, revenueTrend } from './revenue.ts'
import { risksMitigated, risksRatio, risksScored } from './risks.ts'
import { wordsQuotes, wordsWins } from './words.ts'

/** How every row of the rubric finds its items. A test holds this list against the rubric's rows. */
export const criteria: readonly Criterion[] = [
  revenueTrend,
  revenueMix,
  revenueComparator,
  costsLines,
  costsTrend,
  costsComparator,
  costsDriver,
  cashFlow,
  cashDays,
  cashComparator,
  cashOneDay,
  risksScored,
  risksRatio,
  risksMitigated,
  peopleNamed,
  peopleAccess,
  peopleStance,
  hypothesesComplete,
  hypothesesArithmetic,
  hypothesesConfirmed,
  contextProfile,
  contextPriorities,
  wordsQuotes,
  wordsWins,
  questionsOpen,
  questionsGaps,
  giveInsight,
  giveGiven,
  promisesKept,
  outsideShare,
]
