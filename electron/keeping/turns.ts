/** Runs work of the same name one after the other, and of different names side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(work, work)
    this.#last.set(name, turn)
    const forget = () => {
      if (this.#last.get(name) === turn) this.#last.delete(name)
    }
    turn.then(forget, forget)
    return turn
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values())
  }
}
