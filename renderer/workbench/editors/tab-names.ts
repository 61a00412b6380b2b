import type { EditorInput, EditorKind } from './editor-area.ts'

/** Where an editor stands, the word that tells it from an open one of the same title; null where nothing needs telling. */
export function tabPlace(
  kinds: ReadonlyMap<string, EditorKind>,
  opened: readonly EditorInput[],
  input: EditorInput,
): string | null {
  const title = titleOf(kinds, input)
  const place = placeOf(kinds, input)
  const isTwin = (other: EditorInput) => titleOf(kinds, other) === title && placeOf(kinds, other) !== place
  return place !== title && opened.some(isTwin) ? place : null
}

/** The whole name of a tab, as it stands there and as a screen reader says it: `Cash flow Kestrel Components`. */
export function tabName(
  kinds: ReadonlyMap<string, EditorKind>,
  opened: readonly EditorInput[],
  input: EditorInput,
): string {
  const place = tabPlace(kinds, opened, input)
  return place === null ? titleOf(kinds, input) : `${titleOf(kinds, input)} ${place}`
}

function titleOf(kinds: ReadonlyMap<string, EditorKind>, input: EditorInput): string {
  return kinds.get(input.kind)?.title(input) ?? input.kind
}

function placeOf(kinds: ReadonlyMap<string, EditorKind>, input: EditorInput): string {
  return kinds.get(input.kind)?.crumbs?.(input)[0]?.label ?? titleOf(kinds, input)
}

/** The way to an editor, outermost first, ending with its title. */
export function tabPath(kinds: ReadonlyMap<string, EditorKind>, input: EditorInput): readonly string[] {
  const crumbs =
    kinds
      .get(input.kind)
      ?.crumbs?.(input)
      .map((crumb) => crumb.label) ?? []
  return crumbs.length === 0 ? [titleOf(kinds, input)] : crumbs
}
