/** Where a person is in an editor: what is scrolled to, and the caret. Plain JSON, so that it can be kept. */
export interface Place {
  /** Pixels above what is in sight. */
  readonly scroll: number
  readonly caret: Caret | null
}

export interface Caret {
  /** The accessible name of the field; empty when it has none. */
  readonly name: string
  /** The index of the field among those of the same name. */
  readonly index: number
  /** Indexes of children from the field down to the node with the caret; empty for a field of plain text. */
  readonly path: readonly number[]
  /** The offset in the node, or in the text of the field. */
  readonly offset: number
}

const fields = '[contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button]), textarea'
// As VS Code has it: nearer than this is the same place.
const nearBlocks = 10

/** Reads the place in the scrolling body of an editor. */
export function placeIn(body: HTMLElement): Place {
  return { scroll: Math.round(body.scrollTop), caret: caretIn(body) }
}

/** Whether one of two places in the same editor is enough. */
export function isNear(one: Place, other: Place): boolean {
  const [a, b] = [one.caret, other.caret]
  if (a === null || b === null) return true
  if (a.name !== b.name || a.index !== b.index) return false
  return Math.abs((a.path[0] ?? 0) - (b.path[0] ?? 0)) < nearBlocks
}

/** What is known after a later report: one without a caret only says that the focus was elsewhere. */
export function laterPlace(earlier: Place | null, later: Place): Place {
  return { scroll: later.scroll, caret: later.caret ?? earlier?.caret ?? null }
}

/** Puts the caret and the scroll back. False as long as what the place names is not there yet. */
export function goToPlace(body: HTMLElement, place: Place, options: { readonly focus: boolean }): boolean {
  const { caret } = place
  const field = caret === null ? null : fieldOf(body, caret)
  if (caret !== null && (field === null || !isLaidOut(field, caret))) return false
  if (body.scrollHeight - body.clientHeight < place.scroll) return false
  if (caret !== null && field !== null && options.focus) setCaret(field, caret)
  body.scrollTop = place.scroll
  return true
}

export function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('scroll' in value) || !('caret' in value)) return false
  return typeof value.scroll === 'number' && Number.isFinite(value.scroll) && isCaret(value.caret)
}

function isCaret(value: unknown): value is Caret | null {
  if (value === null) return true
  if (typeof value !== 'object' || value === undefined) return false
  if (!('name' in value && 'index' in value && 'path' in value && 'offset' in value)) return false
  const { name, index, path, offset } = value
  return typeof name === 'string' && isIndex(index) && isIndex(offset) && Array.isArray(path) && path.every(isIndex)
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function caretIn(body: HTMLElement): Caret | null {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    if (!body.contains(active) || !active.matches(fields)) return null
    return { ...nameOf(body, active), path: [], offset: active.selectionStart ?? 0 }
  }
  const selection = document.getSelection()
  const node = selection?.anchorNode ?? null
  if (selection === null || node === null || !body.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const field = element?.closest<HTMLElement>('[contenteditable="true"]') ?? null
  if (field === null || !body.contains(field)) return null
  return { ...nameOf(body, field), path: pathTo(field, node), offset: selection.anchorOffset }
}

function pathTo(field: Node, node: Node): readonly number[] {
  const path: number[] = []
  for (let at = node; at !== field && at.parentNode !== null; at = at.parentNode) {
    path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode))
  }
  return path
}

function nameOf(body: HTMLElement, field: Element): Pick<Caret, 'name' | 'index'> {
  const name = labelOf(field)
  return { name, index: fieldsNamed(body, name).indexOf(field) }
}

function fieldOf(body: HTMLElement, { name, index }: Caret): HTMLElement | null {
  const found = fieldsNamed(body, name)[index]
  return found instanceof HTMLElement ? found : null
}

function fieldsNamed(body: HTMLElement, name: string): readonly Element[] {
  return [...body.querySelectorAll(fields)].filter((field) => labelOf(field) === name)
}

function labelOf(field: Element): string {
  return field.getAttribute('aria-label') ?? field.getAttribute('name') ?? ''
}

/** A text that is still being filled has no blocks to put the caret in. */
function isLaidOut(field: HTMLElement, { path: [block] }: Caret): boolean {
  return block === undefined || field.childNodes.length > 0
}

/** As near as what is written there now allows: the text may have become shorter. */
function setCaret(field: HTMLElement, { path, offset }: Caret): void {
  field.focus({ preventScroll: true })
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // Some kinds of input (dates, numbers) have no caret that could be set.
    if (field.selectionStart !== null) field.setSelectionRange(offset, offset)
    return
  }
  let node: Node = field
  for (const index of path) {
    const next = node.childNodes[Math.min(index, node.childNodes.length - 1)]
    if (next === undefined) break
    node = next
  }
  const end = node instanceof Text ? node.length : node.childNodes.length
  document.getSelection()?.collapse(node, Math.min(offset, end))
}
