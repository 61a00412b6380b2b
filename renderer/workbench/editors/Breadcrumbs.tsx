import { type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import type { CrumbChoice, EditorInput, EditorKind } from './editor-area.ts'
import { headingsIn } from './headings.ts'

const CrumbList = lazy(async () => ({ default: (await import('./CrumbList.tsx')).CrumbList }))

interface BreadcrumbsProps {
  /** Of the panel. */
  readonly id: string
  readonly input: EditorInput
  readonly kind: EditorKind
  /** The editor's scrolling body, which has the headings. */
  readonly body: RefObject<HTMLElement | null>
}

interface OpenList {
  readonly label: string
  readonly button: HTMLElement
  readonly choices: readonly CrumbChoice[]
}

/** Where an editor stands, outermost first, and what is on its page; each place opens a list of those beside it. */
export function Breadcrumbs({ id, input, kind, body }: BreadcrumbsProps) {
  const { commands, editors } = useShell()
  const wanted = useSignal(editors.crumbsWanted)
  const frame = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<OpenList | null>(null)
  const [stop, setStop] = useState(0)
  const crumbs = kind.crumbs?.(input) ?? []

  useEffect(() => {
    if (wanted !== id) return
    editors.crumbsWanted.set(null)
    const buttons = frame.current?.querySelectorAll('button') ?? []
    const last = buttons[buttons.length - 1]
    last?.focus()
  }, [wanted, id, editors])

  // One crumb alone would say the tab's title again.
  if (crumbs.length < 2) return null

  async function show(label: string, button: HTMLElement, asked: ReturnType<NonNullable<EditorKind['siblings']>>) {
    const choices = await asked
    if (choices.length > 0) setOpen({ label, button, choices })
  }
  async function pageContents() {
    const records = (await kind.outline?.(input)) ?? []
    return [...headingsIn(body.current), ...records]
  }
  function press(index: number, button: HTMLElement) {
    const crumb = crumbs[index]
    if (crumb === undefined) return
    if (kind.siblings !== undefined) void show(`Beside ${crumb.label}`, button, kind.siblings(input, index))
    else if (crumb.command !== undefined) void commands.run(crumb.command, crumb.args)
  }

  const stops = crumbs.length
  const isButton = (index: number) => kind.siblings !== undefined || crumbs[index]?.command !== undefined
  return (
    <nav className="wb-crumbs" aria-label="Breadcrumbs" ref={frame}>
      <ol onKeyDown={walkButtons}>
        {crumbs.map((crumb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path.
          <li key={index} aria-current={index === stops - 1 ? 'page' : undefined}>
            {index === 0 ? null : <Icon name="chevron-right" />}
            {isButton(index) ? (
              <button
                type="button"
                tabIndex={index === Math.min(stop, stops) ? 0 : -1}
                aria-haspopup={kind.siblings === undefined ? undefined : 'listbox'}
                onFocus={() => setStop(index)}
                onClick={(event) => press(index, event.currentTarget)}
              >
                {crumb.label}
              </button>
            ) : (
              <span>{crumb.label}</span>
            )}
          </li>
        ))}
        <li>
          <Icon name="chevron-right" />
          <button
            type="button"
            tabIndex={stop >= stops || !isButton(stop) ? 0 : -1}
            aria-haspopup="listbox"
            aria-label="On this page"
            title="On this page"
            onFocus={() => setStop(stops)}
            onClick={(event) => void show('On this page', event.currentTarget, pageContents())}
          >
            <Icon name="ellipsis" />
          </button>
        </li>
      </ol>
      {open === null ? null : (
        <Suspense fallback={null}>
          <CrumbList {...open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </nav>
  )
}

type Step = (at: number, count: number) => number
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowRight', (at, count) => Math.min(at + 1, count - 1)],
  ['ArrowLeft', (at) => Math.max(at - 1, 0)],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
])

function walkButtons(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  const next = steps.get(event.key)?.(at, buttons.length)
  if (next !== undefined) buttons[next]?.focus()
  else if (event.key === 'ArrowDown') buttons[at]?.click()
  else return
  event.preventDefault()
}
