const focusable = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[contenteditable="true"]',
  '[tabindex="0"]',
].join(',')

/** Focuses what asks for it (`data-autofocus`), else the first control inside, else the element itself. */
export function focusInto(element: HTMLElement): void {
  const wished = element.querySelector<HTMLElement>('[data-autofocus]')
  const target = wished ?? [...element.querySelectorAll<HTMLElement>(focusable)].find(isReachable)
  ;(target ?? element).focus()
}

function isReachable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.checkVisibility()
}

/** Whether keys typed at this element write text. */
export function isTextTarget(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return !notText.has(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}

const notText: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
])
