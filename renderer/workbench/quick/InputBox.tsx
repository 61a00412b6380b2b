import { useState } from 'react'
import type { InputSession } from './quick-store.ts'

/** One line of text with a sentence under it: what is asked, or what is wrong. */
export function InputBox({ session }: { readonly session: InputSession }) {
  const { options } = session
  const [text, setText] = useState(options.value ?? '')
  const [isTried, setIsTried] = useState(false)
  const problem = options.validate?.(text) ?? null
  const shown = isTried || text !== (options.value ?? '') ? problem : null
  return (
    <>
      <input
        className="wb-quick-input"
        aria-label={options.title}
        aria-describedby="wb-quick-note"
        aria-invalid={shown !== null}
        placeholder={options.placeholder ?? ''}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (problem === null) session.finish(text)
          else setIsTried(true)
        }}
      />
      <p
        id="wb-quick-note"
        className={shown === null ? 'wb-quick-note' : 'wb-quick-note wb-quick-problem'}
        role={shown === null ? undefined : 'alert'}
      >
        {shown ?? `${options.title} (Enter to confirm, Escape to cancel)`}
      </p>
    </>
  )
}
