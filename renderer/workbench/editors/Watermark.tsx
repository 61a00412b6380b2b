import type { IWatermarkPanelProps } from 'dockview-react'
import { useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'

const most = 5

/** What an empty group shows: the commands that lead somewhere, with their keys. */
export function Watermark({ group }: IWatermarkPanelProps) {
  const { commands, menus } = useShell()
  useSyncExternalStore(commands.onChange, commands.list)
  const lines = menus
    .entries('editor.watermark')
    .filter((entry) => entry !== 'separator')
    .filter((entry) => entry.disabled !== true && entry.keys)
    .slice(0, most)
  return (
    <div className="wb-watermark" data-group={group?.id}>
      <ul aria-label="Ways to begin">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => line.run()}>
              <span className="wb-watermark-title">{line.label}</span>
              <kbd>{line.keys}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
