/**
 * Tells the person at the terminal one thing. Always standard error: standard output belongs to the
 * program that is started (`npm run -s cli -- ... --json` prints one JSON value and nothing else).
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`acumen: ${sentence}\n`)
}

/** An expected failure of a step: its message is the whole sentence for the user, no stack is shown. */
export class StepFailure extends Error {}

/**
 * Runs a script to its end and turns its result into the exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (error instanceof StepFailure) say(error.message)
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}
