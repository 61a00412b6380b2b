import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import type { LexicalEditor } from 'lexical'
import { type FormEvent, useId, useState } from 'react'
import { allowedLink } from './allowed-link.ts'

interface LinkFieldProps {
  readonly editor: LexicalEditor
  /** The address at the caret; empty for a new link. */
  readonly address: string
  onClose(): void
}

/** The address of a link, asked for in place. Empty takes the link away. */
export function LinkField({ editor, address, onClose }: LinkFieldProps) {
  const [text, setText] = useState(address)
  const [refused, setRefused] = useState(false)
  const id = useId()

  function close() {
    onClose()
    editor.focus()
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const allowed = allowedLink(text)
    if (text.trim() !== '' && allowed === null) return setRefused(true)
    close()
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, allowed)
  }

  return (
    <form className="ed-link-field" onSubmit={onSubmit}>
      <label htmlFor={id}>Link address</label>
      <input
        id={id}
        // The field was asked for: the caret belongs into it.
        ref={(input) => input?.focus()}
        value={text}
        placeholder="https://"
        aria-invalid={refused}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setText(event.target.value)
          setRefused(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
        }}
      />
      <button type="submit" className="ed-link-set">
        Set
      </button>
      <span id={`${id}-problem`} className="ed-link-problem" role="status">
        {refused ? 'Only https and mail addresses can be linked.' : ''}
      </span>
    </form>
  )
}
