import { useEffect, useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LayoutControls } from './LayoutControls.tsx'
import './title-bar.css'

/** The strip at the top with the command centre, which shows where one is and opens quick open. */
export function TitleBar() {
  const { commands, editors, keybindings } = useShell()
  const input = useSyncExternalStore(editors.onChange, editors.active)
  useSyncExternalStore(editors.kinds.subscribe, editors.kinds.get)
  const kind = input === null ? undefined : editors.kinds.get().get(input.kind)
  const place = input === null || kind === undefined ? null : (kind.crumbs?.(input)[0]?.label ?? null)
  const title = input === null || kind === undefined ? null : kind.title(input)
  useEffect(() => {
    const names = [title, place === title ? null : place, 'Acumen'].filter((name) => name !== null)
    document.title = names.join(' - ')
  }, [title, place])
  const keys = keybindings.labelFor('workbench.quickOpen')
  return (
    <header className="wb-title" data-part="title">
      <button
        type="button"
        className="wb-command-centre"
        title={keys === null ? 'Search accounts and pages' : `Search accounts and pages (${keys})`}
        onClick={() => void commands.run('workbench.quickOpen')}
      >
        <Icon name="search" />
        <span>{place ?? 'Search accounts and pages'}</span>
      </button>
      <LayoutControls />
    </header>
  )
}
