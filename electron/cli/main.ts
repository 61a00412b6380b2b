import { commands } from './commands.ts'
import { nodeIo } from './node-io.ts'
import { runCli } from './run.ts'

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// The exit code is set rather than exited with, so that a long answer reaches a slow pipe whole.
process.exitCode = await runCli(process.argv.slice(2), nodeIo(), commands)
