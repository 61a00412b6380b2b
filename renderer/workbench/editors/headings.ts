import type { CrumbChoice } from './editor-area.ts'

const selector = 'h1, h2, h3, h4, h5, h6'
const most = 500

/** The headings of an editor as lines that lead there; in a text the caret goes along. */
export function headingsIn(body: HTMLElement | null): readonly CrumbChoice[] {
  const found = [...(body?.querySelectorAll<HTMLElement>(selector) ?? [])]
  return found
    .filter((heading) => heading.checkVisibility() && textOf(heading) !== '')
    .slice(0, most)
    .map((heading, index) => ({
      id: `heading-${index}`,
      // A blank for each level, so that what belongs to a heading stands under it.
      label: '\u2003'.repeat(Number(heading.tagName.slice(1)) - 1) + textOf(heading),
      run: () => goTo(heading),
    }))
}

function textOf(heading: HTMLElement): string {
  return (heading.textContent ?? '').trim()
}

function goTo(heading: HTMLElement): void {
  heading.scrollIntoView({ block: 'start' })
  const text = heading.closest<HTMLElement>('[contenteditable="true"]')
  if (text !== null) {
    text.focus({ preventScroll: true })
    document.getSelection()?.collapse(heading, 0)
    return
  }
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
