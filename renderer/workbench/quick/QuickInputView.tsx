import { useEffect, useRef } from 'react'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import { InputBox } from './InputBox.tsx'
import { OpenBox } from './OpenBox.tsx'
import { PickBox } from './PickBox.tsx'
import './quick-input.css'

/** The box under the command centre: palette, quick open, choices and one-line questions. */
export function QuickInputView() {
  const { quickInput, editors } = useShell()
  const session = useSignal(quickInput.session)
  const box = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const isEscaped = useRef(false)

  useEffect(() => {
    const active = document.activeElement
    if (session === null) {
      // Unless something else took the focus meanwhile, as an editor does that a choice opened.
      if (active === null || active === document.body) before.current?.focus()
      // What had the focus may be gone; whoever dismissed the box is not to be left nowhere.
      if (isEscaped.current && document.activeElement === document.body) editors.focusActive()
      before.current = null
      isEscaped.current = false
      return
    }
    if (before.current === null && active instanceof HTMLElement) before.current = active
    const input = box.current?.querySelector('input')
    input?.focus()
    if (session.kind === 'input') input?.select()
  }, [session, editors])

  if (session === null) return null
  return (
    <div
      ref={box}
      className="wb-quick"
      role="dialog"
      aria-label={
        session.kind === 'input' ? session.options.title : session.kind === 'pick' ? session.title : 'Quick open'
      }
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
        // The window losing the focus is no answer, nor is one question giving way to the next.
        if (document.hasFocus() && quickInput.session.get() === session) quickInput.dismiss()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return
        if (event.key === 'Escape') {
          isEscaped.current = true
          quickInput.dismiss()
        }
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {session.kind === 'input' ? <InputBox session={session} /> : null}
      {session.kind === 'pick' ? <PickBox session={session} /> : null}
      {session.kind === 'open' ? <OpenBox session={session} /> : null}
    </div>
  )
}
