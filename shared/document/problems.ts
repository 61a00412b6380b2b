const sentences = {
  tooLarge: 'This is more text than a page takes at once. Nothing of it was read.',
  tooComplex: 'The text is so deeply or densely nested that its form was left out. Its words are all there.',
  imageDropped: 'Images that lie elsewhere are not loaded. They were left out.',
  linkDropped: 'Links to addresses other than web pages and mail were left out. Their words are all there.',
  activeDropped: 'Scripts, forms, frames and other active content were left out.',
  overrideDropped: 'Characters that turn the direction of text around were left out.',
  nodeDropped: 'A stored part of a page was damaged and could not be read back.',
} as const

export type ProblemCode = keyof typeof sentences

/** Something of the text that did not come along, said once however often it happened. */
export interface DocumentProblem {
  readonly code: ProblemCode
  readonly text: string
  /** How often. */
  readonly count: number
}

/** Collects what did not come along. */
export class ProblemList {
  readonly #counts = new Map<ProblemCode, number>()

  add(code: ProblemCode, count = 1): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  has(code: ProblemCode): boolean {
    return this.#counts.has(code)
  }

  list(): readonly DocumentProblem[] {
    return [...this.#counts].map(([code, count]) => ({ code, text: sentences[code], count }))
  }
}
