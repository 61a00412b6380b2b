import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { daySchema } from '../../../shared/account/primitives.ts'
import { buildBrief } from '../../../shared/brief/build.ts'
import { fitSteps, fitted, leftText } from '../../../shared/brief/fit.ts'
import { type BriefModel, briefModelSchema, type OnePage } from '../../../shared/brief/model.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'

const today = v.parse(daySchema, '2026-11-23')
const model = buildBrief(sampleNotebook({ today }), {
  template: 'one-page',
  lens: null,
  edition: 'internal',
  page: 'a4',
  today,
})
const steps = Array.from({ length: fitSteps }, (_, step) => fitted(model, step).model)

function bodyOf({ body }: BriefModel): OnePage {
  if (body.kind !== 'onePage') throw new Error('not a one-page brief')
  return body
}

describe('fitting one page', () => {
  it('begins with everything', () => {
    expect(steps[0]).toEqual(model)
  })

  it('never grows from step to step, and stays a model', () => {
    const sizes = steps.map((step) => {
      const { left: _, ...body } = bodyOf(step)
      return JSON.stringify({ body, references: step.references }).length
    })
    expect(sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0))).toBe(true)
    for (const step of steps) expect(v.safeParse(briefModelSchema, step).issues).toBeUndefined()
  })

  it('keeps what they want, why they care and the first question to the end', () => {
    const last = bodyOf(steps.at(-1) ?? model)
    expect(last.want.text).not.toBe('')
    expect(last.care.text).not.toBe('')
    expect(last.questions.length).toBe(1)
    expect(last.boxes.every(({ headline }) => headline !== null)).toBe(true)
  })

  it('says what it left to the full brief', () => {
    expect(leftText(bodyOf(steps.at(-1) ?? model))).toMatch(
      /^In the full brief: .*people.*hypotheses.*questions.*lines.*a quote, something to give and the charts\.$/,
    )
  })

  it('ends so small that no text, however long, could fill a page', () => {
    const long = 'word '.repeat(4000)
    const heavy: BriefModel = {
      ...model,
      body: {
        ...bodyOf(model),
        want: { ...bodyOf(model).want, text: long },
        care: { ...bodyOf(model).care, text: long },
      },
      remarks: [long],
    }
    const { model: last } = fitted(heavy, fitSteps - 1)
    expect(JSON.stringify(last).length).toBeLessThan(6000)
    expect(bodyOf(last).want.text.endsWith('…')).toBe(true)
  })

  it('lists only the sources that are still pointed at, numbered anew', () => {
    const last = steps.at(-1)
    expect(last?.references.length).toBeLessThan(model.references.length)
    expect(last?.references.map(({ number }) => number)).toEqual(last?.references.map((_, index) => index + 1))
  })
})
