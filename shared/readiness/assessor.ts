import { batch, computed, effect, signal } from '@preact/signals-core'
import type { Notebook } from '../account/account.ts'
import type { Day } from '../account/primitives.ts'
import { assessView } from './assess.ts'
import type { AssessContext, Assessment, ForeignText } from './assessment.ts'
import { factsFrom } from './facts.ts'
import { liveReading } from './liveReading.ts'
import { liveMemory } from './memory.ts'
import { viewFrom } from './view.ts'

/** Follows one account from edit to edit. */
export interface Assessor {
  /**
   * What `assess` would say of this state, equal in every part; only what depends on the difference from the state
   * before is worked out. Hand in the records and pages that did not change as the same objects: it is faster.
   */
  next(notebook: Notebook, context: AssessContext): Assessment
}

const noForeignText: ForeignText = new Map()

export function startAssessor(): Assessor {
  let follow: Assessor['next'] | null = null
  return {
    next(notebook, context) {
      follow ??= followFrom(notebook, context)
      return follow(notebook, context)
    },
  }
}

function followFrom(first: Notebook, { today: firstDay }: AssessContext): Assessor['next'] {
  const today = signal<Day>(firstDay)
  const foreignText = signal<ForeignText>(noForeignText)
  const reading = liveReading(first)
  const memory = liveMemory()
  const occasion = {
    get today() {
      return today.value
    },
    get foreignText() {
      return foreignText.value
    },
  }
  // What does not depend on the day is kept with what does: each value knows what it has read.
  const view = viewFrom(factsFrom(reading, memory), occasion, memory)
  const verdict = computed(() => assessView(view))
  // Somebody must listen: only then is what changed told on, and all else left alone; without, everything that was
  // ever read is asked whether it changed.
  effect(() => void verdict.value)
  return (notebook, context) => {
    batch(() => {
      reading.update(notebook)
      today.value = context.today
      foreignText.value = context.foreignText ?? noForeignText
    })
    return verdict.value
  }
}
