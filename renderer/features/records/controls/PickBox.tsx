import { type ComponentProps, useState } from 'react'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'

/**
 * A combo box that keeps the focus: choosing saves at once, and the box must not be made anew by the saved value
 * while someone is still in it.
 */
export function PickBox(props: ComponentProps<typeof ComboBox>) {
  const [entered, setEntered] = useState<{ readonly value: string | null } | null>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether the focus is inside.
    <div
      onFocus={() => setEntered((before) => before ?? { value: props.value })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setEntered(null)
      }}
    >
      <ComboBox {...props} value={entered === null ? props.value : entered.value} />
    </div>
  )
}
