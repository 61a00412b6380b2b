import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { Disposer } from '../workbench/contribution.ts'
import { isTextTarget } from '../workbench/focus.ts'
import { menuTable } from '../workbench/menus/application-menu.ts'
import type { Shell } from '../workbench/shell.ts'

// Focus moves in steps, and a menu is not looked at sooner.
const settled = 150
// Nothing that one types or opens waits for a menu.
const patience = 1000

interface Asked {
  readonly shell: Shell
  readonly bridge: AcumenBridge
  readonly target: Window
  /** Further things that a line's state hangs on. */
  readonly also: readonly ((listener: () => void) => Disposer)[]
}

/**
 * Keeps the program's menus in step with the table of commands, and runs what is picked there. While the window is not
 * in front nothing is told: an open menu, which takes the focus on some systems, would close under the pointer.
 */
export function followNativeMenu({ shell, bridge, target, also }: Asked): Disposer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''
  function tell() {
    const table = menuTable(shell.menus)
    const text = JSON.stringify(table)
    if (text === told || (told !== '' && !target.document.hasFocus())) return
    told = text
    void bridge.call('menu.set', table)
  }
  function later() {
    clearTimeout(timer)
    timer = setTimeout(() => target.requestIdleCallback(tell, { timeout: patience }), settled)
  }
  const disposers = [
    shell.menus.onChange(later),
    shell.commands.onChange(later),
    shell.context.onChange(later),
    shell.settings.onChange(later),
    shell.layout.state.subscribe(later),
    ...also.map((subscribe) => subscribe(later)),
    bridge.on('menu.command', ({ command }) => runFromMenu(shell, command, target.document)),
  ]
  target.addEventListener('focus', later)
  later()
  return () => {
    clearTimeout(timer)
    target.removeEventListener('focus', later)
    for (const dispose of disposers) dispose()
  }
}

/** Inside text Undo and Redo belong to the text, whose history only the keys reach. */
function runFromMenu(shell: Shell, command: string, document: Document): void {
  const element = document.activeElement
  const isUndo = command === 'edit.undo'
  if (element !== null && isTextTarget(element) && (isUndo || command === 'edit.redo')) undoInText(element, isUndo)
  else void shell.commands.run(command)
}

/** A page listens for the key; a plain field has the browser's own history. */
function undoInText(element: Element, isUndo: boolean): void {
  if (element instanceof HTMLElement && element.isContentEditable) {
    const key = isUndo ? 'z' : 'y'
    const code = isUndo ? 'KeyZ' : 'KeyY'
    const mac = /mac/i.test(navigator.platform)
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: mac ? 'z' : key,
        code: mac ? 'KeyZ' : code,
        ctrlKey: !mac,
        metaKey: mac,
        shiftKey: mac && !isUndo,
        bubbles: true,
        cancelable: true,
      }),
    )
  } else element.ownerDocument.execCommand(isUndo ? 'undo' : 'redo')
}
