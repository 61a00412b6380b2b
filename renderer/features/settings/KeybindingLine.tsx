import { Icon } from '../../workbench/ui/Icon.tsx'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import type { KeybindingRow } from './keybinding-rows.ts'

interface KeybindingLineProps {
  readonly row: KeybindingRow
  readonly index: number
  readonly isActive: boolean
  /** What else these keys mean, in words. */
  readonly also: readonly string[]
  onFocus(): void
  onChange(): void
}

export function KeybindingLine({ row, index, isActive, also, onFocus, onChange }: KeybindingLineProps) {
  const { binding } = row
  const isOwn = binding?.source === 'user'
  return (
    <tr
      className={isOwn ? 'key-row key-own' : 'key-row'}
      aria-rowindex={index + 2}
      data-index={index}
      data-active={isActive || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onDoubleClick={onChange}
    >
      <td title={row.command}>
        <span className="key-command">
          <IconButton
            icon={binding === null ? 'add' : 'edit'}
            label={`${binding === null ? 'Add keys for' : 'Change the keys of'} ${row.title}`}
            tabStop={false}
            onPress={onChange}
          />
          <span className="key-text">{row.title}</span>
        </span>
      </td>
      <td>
        <span className="key-keys">
          {row.keys === '' ? null : <Keys text={row.keys} />}
          {also.length === 0 ? null : (
            <span className="key-also" title={`Also bound to: ${also.join('; ')}`}>
              <Icon name="warning" />
              <span className="key-text">also {also.join('; ')}</span>
            </span>
          )}
        </span>
      </td>
      <td className="key-when" title={binding?.when}>
        {binding?.when ?? ''}
      </td>
      <td>{binding === null ? '' : isOwn ? 'You' : 'Default'}</td>
    </tr>
  )
}

/** Each chord in a frame of its own. */
function Keys({ text }: { readonly text: string }) {
  return (
    <span className="key-chords">
      {text.split(' ').map((chord, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chords of a row are their place.
        <kbd key={index}>{chord}</kbd>
      ))}
    </span>
  )
}
