import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Crumb } from './editor-area.ts'

/** Where an editor stands, outermost first. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { commands } = useShell()
  return (
    <nav className="wb-crumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map((crumb, index) => {
          const { command } = crumb
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path.
            <li key={index} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
              {index === 0 ? null : <Icon name="chevron-right" />}
              {command === undefined ? (
                <span>{crumb.label}</span>
              ) : (
                <button type="button" onClick={() => void commands.run(command, crumb.args)}>
                  {crumb.label}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
