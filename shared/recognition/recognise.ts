import type { RecognisedFact, RecognitionContext } from './fact.ts'

/** The facts a text states, in the order in which they stand. Proposals only: nothing is kept by itself. */
export function recogniseFacts(_text: string, _context: RecognitionContext = {}): readonly RecognisedFact[] {
  return []
}
