import type { CliCommand, CliIo, ExitCode } from './command.ts'

/**
 * Finds the command that the arguments name and runs it. What the user asked for goes to standard output, everything
 * said about it to standard error.
 */
export async function runCli(args: readonly string[], io: CliIo, commands: readonly CliCommand[]): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout(helpText(commands))
    return 0
  }
  if (name === undefined) {
    io.stderr(helpText(commands))
    return 2
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    io.stderr(`There is no command "${name}".\n\n${helpText(commands)}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout(`${command.usage}\n`)
    return 0
  }
  return command.run(rest, io)
}

function helpText(commands: readonly CliCommand[]): string {
  return [
    'Acumen on the command line: npm run -s cli -- COMMAND',
    '',
    ...commands.map(({ usage }) => `  ${usage}`),
    '',
    'Exit codes: 0 good, 1 the input is bad, 2 the call is wrong.',
    'With --json exactly one JSON value goes to standard output. Paths are from where you stand.',
    '',
  ].join('\n')
}
