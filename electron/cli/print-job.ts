import { spawn } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import * as v from 'valibot'
import type { BriefModel } from '../../shared/brief/model.ts'

export type PrintOutcome =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly code: 'noRuntime' | 'noDisplay' | 'notPrinted'; readonly text: string }

/** Prints a model to a PDF at an absolute path. */
export type PrintBrief = (model: BriefModel, out: string) => Promise<PrintOutcome>

const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), pages: v.number() }),
  v.object({ ok: v.literal(false), text: v.string() }),
])

/** Milliseconds; the program itself gives up on a page after a minute. */
const patience = 120_000

/**
 * Starts the program without a window, on a profile of its own that is gone afterwards. The launcher names the
 * runtime in ACUMEN_ELECTRON and the program's folder in ACUMEN_ROOT.
 */
export const printWithElectron: PrintBrief = async (model, out) => {
  const { ACUMEN_ELECTRON: runtime, ACUMEN_ROOT: program } = process.env
  if (!runtime || !program) {
    return {
      ok: false,
      code: 'noRuntime',
      text: 'A PDF is printed by Electron, and no runtime is named. Run it as: npm run -s cli -- brief ...',
    }
  }
  const display = await displayCommand()
  if (display === null) {
    return {
      ok: false,
      code: 'noDisplay',
      text: 'There is no display, and Xvfb, which would stand in for one, is not installed. Install the packages xvfb and xauth.',
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'acumen-brief-'))
  try {
    const [job, result] = [join(folder, 'job.json'), join(folder, 'result.json')]
    await writeFile(job, JSON.stringify({ model, out, result }))
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const profile = `--profile-dir=${join(folder, 'profile')}`
    const said = await run([...display, runtime, ...switches, program, `--brief-job=${job}`, profile])
    return await readResult(result, said)
  } finally {
    // Chromium's last helper may still be closing its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function readResult(path: string, said: string): Promise<PrintOutcome> {
  const parsed = v.safeParse(resultSchema, await readJson(path))
  if (!parsed.success) {
    return { ok: false, code: 'notPrinted', text: `The brief was not printed. Electron said: ${said || 'nothing'}` }
  }
  return parsed.output.ok ? parsed.output : { ...parsed.output, code: 'notPrinted' }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}

/** What stands before the program on a machine without a display; null where it would be needed and is missing. */
async function displayCommand(): Promise<string[] | null> {
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return []
  const found = await Promise.all(PATH.split(delimiter).map((folder) => exists(join(folder, 'xvfb-run'))))
  return found.includes(true) ? ['xvfb-run', '-a'] : null
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Runs to the end and gives the last lines of what our program said; Chromium's own lines (`[pid:...]`) are noise. */
function run([command = '', ...args]: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: patience })
    const lines: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => lines.push(text))
    child.on('error', (error) => resolve(error.message))
    child.on('close', () => {
      const own = lines
        .join('')
        .split('\n')
        .filter((each) => each !== '' && !each.startsWith('['))
      resolve(own.slice(-5).join('\n'))
    })
  })
}
