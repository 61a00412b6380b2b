import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'
import { Icon } from '../../workbench/ui/Icon.tsx'
import type { ActivePage } from '../active/active-page.ts'
import { editorActions } from '../editor-actions.ts'
import { $formatHere, type Format, plain } from '../format.ts'

interface ToolbarProps {
  readonly page: ActivePage
  readonly label: string
  readonly disabled: boolean
  readonly ref: Ref<HTMLDivElement>
}

const shownActions = editorActions.filter(({ icon, letter }) => icon !== undefined || letter !== undefined)

/** One tab stop, arrow keys inside; pressing a button leaves the caret where it is. */
export function Toolbar({ page, label, disabled, ref }: ToolbarProps) {
  const format = useFormat(page)
  const [stop, setStop] = useState(0)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const next = nextStop(event.key, stop)
    if (next === null) {
      if (event.key === 'Escape') page.editor.focus()
      return
    }
    event.preventDefault()
    setStop(next)
    event.currentTarget.querySelectorAll('button').item(next).focus()
  }

  return (
    <div className="ed-toolbar" role="toolbar" aria-label={label} onKeyDown={onKeyDown} ref={ref}>
      {shownActions.map(({ id, title, icon, letter, group, isOn, run }, index) => (
        <button
          key={id}
          type="button"
          className={group === true ? 'ed-tool ed-tool-group' : 'ed-tool'}
          // The name holds the letters that are seen, for those who speak to their machine.
          aria-label={letter === undefined || title.startsWith(letter) ? title : `${letter}, ${title}`}
          title={title}
          disabled={disabled}
          tabIndex={index === stop ? 0 : -1}
          {...(isOn === undefined ? {} : { 'aria-pressed': isOn(format) })}
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setStop(index)}
          onClick={() => run(page)}
        >
          {icon === undefined ? <span className={`ed-tool-letter ed-tool-${id}`}>{letter}</span> : <Icon name={icon} />}
        </button>
      ))}
    </div>
  )
}

function nextStop(key: string, stop: number): number | null {
  const last = shownActions.length - 1
  if (key === 'ArrowRight') return stop === last ? 0 : stop + 1
  if (key === 'ArrowLeft') return stop === 0 ? last : stop - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** Renders the toolbar only when something at the caret is another, not with every key. */
function useFormat({ editor }: ActivePage): Format {
  const [format, setFormat] = useState(plain)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatHere)
        setFormat((before) => (isSame(before, next) ? before : next))
      }),
    [editor],
  )
  return format
}

function isSame(one: Format, other: Format): boolean {
  return (
    one.block === other.block &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough &&
    one.link === other.link
  )
}
