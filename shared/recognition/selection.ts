import { isNumberFact, type RecognisedFact, type RecognitionContext, type Span } from './fact.ts'
import { personName } from './people.ts'
import { proposalOf, type RecordProposal } from './proposal.ts'
import { recogniseFacts } from './recognise.ts'

/** How much of the page around a selection is read: a metric or a period may stand in the same sentence. */
const around = 1500
/** The most a field of a record takes. */
const longestText = 20_000

const quoted = /^["“„«](.{3,})["”“»]$/su
const risk =
  /\b(?:risks?|threat|exposed|exposure|vulnerab\w*|shortages?|breach|litigation|lawsuit|disrupt\w*|outage|default|single[- ]sourced?|could (?:lose|fail|delay|hurt|harm|cost|adversely)|may (?:lose|fail|not be able|adversely)|Risiko|risque)\b/i
const promise = /^(?:we|I|wir|ich)(?:['’]ll| will| promised?| shall| werden?)\b/i
const assumption = /^(?:(?:we|I) )?(?:assum(?:e|es|ed|ing|ption)\b|provided that\b|Annahme\b)/i
const priority =
  /\b(?:priorit(?:y|ies)|top of (?:the|their) (?:list|agenda)|focus(?:ed|es)? on|(?:our|their|his|her|the) (?:goal|aim|strategy|ambition)|(?:plan|intend|want|aim)s? to|committed to|Ziel|Priorität)\b/i

/**
 * The record that fits what is selected in a text best. Metric, period and speaker may stand beside the selection.
 * Null where the selection holds no letter and no figure.
 */
export function proposeFromSelection(
  text: string,
  selection: Span,
  context: RecognitionContext = {},
): RecordProposal | null {
  const span = trimmed(text, selection)
  const words = text.slice(span.start, Math.min(span.end, span.start + longestText))
  if (!/[\p{L}\d]/u.test(words)) return null
  const facts = factsAround(text, span, context)
  return (
    fromQuote(words, span, facts) ?? fromShape(words) ?? fromFacts(words, span, facts) ?? fromSentence(words, facts)
  )
}

function trimmed(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, end))
  const chosen = text.slice(from, Math.max(start, end))
  const lead = chosen.length - chosen.trimStart().length
  return { start: from + lead, end: Math.max(from + lead, from + chosen.trimEnd().length) }
}

/** The facts that touch the selection, read with what stands around it. */
function factsAround(text: string, span: Span, context: RecognitionContext): readonly RecognisedFact[] {
  const end = Math.min(text.length, span.end + around, span.start + longestText)
  const offset = Math.max(0, span.start - around)
  return recogniseFacts(text.slice(offset, end), context)
    .map((fact) => ({ ...fact, start: fact.start + offset, end: fact.end + offset }))
    .filter((fact) => fact.start < span.end && span.start < fact.end)
}

function fromQuote(words: string, span: Span, facts: readonly RecognisedFact[]): RecordProposal | null {
  const quote = facts.find((fact) => fact.kind === 'quote' && overlap(fact, span) >= 0.5 * (span.end - span.start))
  if (quote?.kind === 'quote' && words.length > 20) {
    const isPart = span.start > quote.start + 1 || span.end < quote.end - 2
    const said = isPart ? words.replace(/^["“„«]|["”“»]$/gu, '') : quote.value
    return { type: 'quote', fields: { words: said }, speaker: quote.speaker }
  }
  const marked = quoted.exec(words)?.[1]
  return marked === undefined ? null : { type: 'quote', fields: { words: marked.replace(/,$/, '') }, speaker: '' }
}

function fromShape(words: string): RecordProposal | null {
  if (/[?？؟]["”’)]?$/u.test(words)) return { type: 'question', fields: { text: words }, speaker: '' }
  if (assumption.test(words)) {
    return { type: 'hypothesis', fields: { assumptions: [{ text: words, holds: null }] }, speaker: '' }
  }
  return null
}

/** A selection that is a fact, or little more than one, or a sentence around one whose line is known. */
function fromFacts(words: string, span: Span, facts: readonly RecognisedFact[]): RecordProposal | null {
  const usable = facts.filter((fact) => fact.kind !== 'date' && fact.kind !== 'quote')
  const main =
    usable.find((fact) => overlap(fact, span) >= 0.5 * (span.end - span.start)) ??
    usable.find((fact) => isNumberFact(fact) && fact.metric !== null && !fact.change) ??
    usable.find((fact) => isNumberFact(fact) && (fact.metric !== null || words.length <= 60))
  if (main !== undefined) return proposalOf(main)
  const name = words.length <= 60 && /^\S+(?: \S+){1,3}$/.test(words) ? personName(words, true) : null
  return name === null || name !== words ? null : { type: 'stakeholder', fields: { name }, speaker: '' }
}

function fromSentence(words: string, facts: readonly RecognisedFact[]): RecordProposal {
  const number = facts.find(isNumberFact)
  if (risk.test(words)) {
    const amount = number?.kind === 'money' ? { amount: number.value } : {}
    return { type: 'risk', fields: { title: words, ...amount }, speaker: '' }
  }
  if (promise.test(words)) return { type: 'promise', fields: { what: words }, speaker: '' }
  if (priority.test(words)) return { type: 'priority', fields: { sentence: words }, speaker: '' }
  const figure = number === undefined ? null : proposalOf(number)
  return figure ?? { type: 'profile', fields: { text: words }, speaker: '' }
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}
