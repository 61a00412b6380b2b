import { type Decimal, toDecimalString } from '../finance/decimal.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type FoundLine, metricOf, periodsOf, subjectOf } from './attach.ts'
import { datesIn } from './dates.ts'
import { type NumberFact, noNumber, type RecognisedFact, type RecognitionContext } from './fact.ts'
import { metricsIn } from './metrics.ts'
import { type Movement, movementOf } from './movement.ts'
import { numbersIn, writesDecimalComma } from './numbers.ts'
import { peopleIn } from './people.ts'
import { periodsIn } from './periods.ts'
import { quotesIn } from './quotes.ts'
import { paragraphsOf, type Sentence, sentencesOf } from './sentences.ts'

/** Quotes are looked for in this much of a paragraph: what is longer is no paragraph that anybody wrote. */
const longestParagraph = 20_000

/**
 * The facts a text states, in the order in which they stand. Proposals only: nothing is kept by itself. What is not
 * certain is left out. Never throws; the time grows with the length of the text and no faster.
 */
export function recogniseFacts(text: string, context: RecognitionContext = {}): readonly RecognisedFact[] {
  const facts: RecognisedFact[] = []
  const people = new Set<number>()
  for (const sentence of sentencesOf(text)) {
    for (const fact of factsOf(text, sentence, context)) {
      facts.push(fact)
      if (fact.kind === 'person') for (let at = fact.start; at < fact.end; at++) people.add(at)
    }
  }
  for (const fact of quotesOf(text)) {
    const isDouble = fact.kind === 'person' && (people.has(fact.start) || people.has(fact.end - 1))
    if (!isDouble) facts.push(fact)
  }
  return facts.sort((one, other) => one.start - other.start || other.end - one.end)
}

function* factsOf(text: string, sentence: Sentence, context: RecognitionContext): Generator<RecognisedFact> {
  const { flat, start: offset } = sentence
  const place = { start: sentence.start, end: sentence.end }
  if (
    /\d|\b(?:hundred|thousand|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu.test(
      flat,
    )
  ) {
    const dates = datesIn(flat, context.locale)
    yield* numbersOf(text, sentence, dates, context)
    for (const { start, end, day } of dates) {
      yield { kind: 'date', value: day, ...noNumber, ...at(start, end), sentence: place, confidence: 1 }
    }
  }
  for (const { start, end, name, title, organisation, whole } of peopleIn(flat, context.knownPeople ?? [])) {
    const confidence = whole && title !== '' ? 1 : whole ? 0.8 : 0.6
    yield {
      kind: 'person',
      value: name,
      title,
      organisation,
      ...noNumber,
      ...at(start, end),
      sentence: place,
      confidence,
    }
  }

  function at(start: number, end: number) {
    return { start: offset + start, end: offset + end, text: text.slice(offset + start, offset + end) }
  }
}

interface Attached {
  readonly amount: Amount
  readonly movement: Movement
  readonly line: FoundLine | null
}

function* numbersOf(
  text: string,
  { flat, start: offset, end: sentenceEnd }: Sentence,
  dates: ReturnType<typeof datesIn>,
  context: RecognitionContext,
): Generator<NumberFact> {
  const tokens = numbersIn(flat, writesDecimalComma(flat, context.locale))
  if (tokens.length === 0) return
  const names = [...(context.accountNames ?? []), ...(context.peers ?? [])].slice(0, 200)
  const metrics = metricsIn(flat, names)
  const amounts = amountsIn(flat, tokens, metrics, dates, context.currency)
  if (amounts.length === 0) return
  const periods = periodsOf(flat, amounts, periodsIn(flat, dates, context))
  const subject = subjectOf(flat, context)
  let previous: Attached | null = null
  for (const [index, amount] of amounts.entries()) {
    const named = metrics.findLast((metric) => metric.end <= amount.start)?.metric ?? null
    const movement = movementOf(flat, amount, previous, named)
    const line = metricOf(flat, amount, movement.change, metrics, previous)
    const period = periods[index] ?? null
    const start = offset + amount.start
    const end = offset + amount.end
    yield {
      kind: amount.kind,
      text: text.slice(start, end),
      start,
      end,
      ...signed(flat, amount, movement, line),
      unit: amount.unit,
      metric: line?.metric ?? null,
      period: period?.period ?? null,
      direction: movement.direction,
      change: movement.change,
      subject,
      sentence: { start: offset, end: sentenceEnd },
      confidence:
        period?.inferred || (line === null && amount.kind !== 'money')
          ? 0.6
          : line === null || period === null
            ? 0.8
            : 1,
    }
    previous = { amount, movement, line }
  }
}

const loss =
  /\bloss(?:es)? (?:(?:before|from|for|attributable) [^,;.]{1,60} )?(?:of|was|were|totall?ed)(?: (?:between|approximately|about|nearly)){0,2}\s*$/i

/** A step down and a loss are negative, whatever sign stands before the figures. */
function signed(
  sentence: string,
  { value, range, start, kind }: Amount,
  { change, direction }: Movement,
  line: FoundLine | null,
): Pick<NumberFact, 'value' | 'range'> {
  const isLoss = kind === 'money' && (line?.sign === -1 || loss.test(sentence.slice(Math.max(0, start - 110), start)))
  const isNegative = (isLoss && !change) || (change && direction === 'fell')
  const turned = (number: Decimal) => toDecimalString(isNegative ? number.absoluteValue().negated() : number)
  if (range === null) return { value: turned(value), range: null }
  const low = turned(isNegative ? range.high : range.low)
  const high = turned(isNegative ? range.low : range.high)
  return { value: low, range: { low, high } }
}

/** Quotes, and their speakers where nothing else told that they are people. */
function* quotesOf(text: string): Generator<RecognisedFact> {
  for (const { start: from, end: to } of paragraphsOf(text)) {
    const end = Math.min(to, from + longestParagraph)
    const flat = text.slice(from, end).replace(/[\n\r\t]/g, ' ')
    if (!/["“„«]/.test(flat)) continue
    for (const { start, end: stop, words, speaker, speakerAt } of quotesIn(flat)) {
      const sentence = { start: from + start, end: from + stop }
      const said = text.slice(sentence.start, sentence.end)
      yield { kind: 'quote', value: words, speaker, ...noNumber, ...sentence, text: said, sentence, confidence: 1 }
      if (!speaker.includes(' ')) continue
      const place = { start: from + speakerAt.start, end: from + speakerAt.end }
      const name = text.slice(place.start, place.end)
      yield {
        kind: 'person',
        value: speaker,
        title: '',
        organisation: '',
        ...noNumber,
        ...place,
        text: name,
        sentence: place,
        confidence: 0.6,
      }
    }
  }
}
