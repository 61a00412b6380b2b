import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../../renderer/workbench/theme/base.css'
import { ComboBox } from '../../../renderer/workbench/ui/ComboBox.tsx'
import { DateField } from '../../../renderer/workbench/ui/DateField.tsx'
import { NumberField } from '../../../renderer/workbench/ui/NumberField.tsx'
import { Select } from '../../../renderer/workbench/ui/Select.tsx'
import { TextField } from '../../../renderer/workbench/ui/TextField.tsx'

const owners = [
  { value: 'mara', label: 'Mara Lindqvist' },
  { value: 'petr', label: 'Petr Novak' },
]

it('a number is taken as people write it and shown as it is kept', async () => {
  const change = vi.fn()
  const screen = await render(<Revenue onChange={change} />)
  const field = screen.getByRole('textbox', { name: 'Revenue' })
  await userEvent.type(field, '(1.2bn)')
  await userEvent.tab()
  await expect.element(field).toHaveValue('-1200000000')
  expect(change).toHaveBeenLastCalledWith('-1200000000')
})

it('what cannot be read stays as typed, with the sentence tied to the field, and the old value is kept', async () => {
  const change = vi.fn()
  const screen = await render(<DateField label="As of" value="2026-11-23" onChange={change} />)
  const field = screen.getByRole('textbox', { name: 'As of' })
  await userEvent.fill(field, '31.4.2026')
  await userEvent.tab()
  await expect.element(field).toHaveValue('31.4.2026')
  await expect.element(field).toHaveAccessibleDescription('The calendar has no such day.')
  await expect.element(field).toBeInvalid()
  expect(change).not.toHaveBeenCalled()
})

it('a choice is made by keyboard, and nothing is a choice too', async () => {
  const change = vi.fn()
  const screen = await render(
    <Select label="Owner" value="petr" emptyLabel="Nobody" choices={owners} onChange={change} />,
  )
  const field = screen.getByRole('button', { name: 'Owner' })
  // Not by Tab: where that leads depends on what had the focus in the page of the test before.
  await expect.element(field).toBeVisible()
  field.element().focus()
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelectorAll('[role=option]').length).toBe(3)
  await userEvent.keyboard('{Home}{Enter}')
  await expect.poll(() => change.mock.calls).toEqual([[null]])
})

it('a combo box finds by typing, and takes free text only where it may', async () => {
  const change = vi.fn()
  const screen = await render(<ComboBox label="Owner" value={null} choices={owners} onChange={change} />)
  await userEvent.type(screen.getByRole('combobox', { name: 'Owner' }), 'mar')
  await expect.poll(() => document.querySelectorAll('[role=option]').length).toBe(1)
  await userEvent.keyboard('{ArrowDown}')
  const box = screen.getByRole('combobox', { name: 'Owner' })
  await expect.element(box).toHaveAttribute('aria-activedescendant')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => change.mock.calls.at(-1)).toEqual(['mara'])
  await screen.unmount()
  change.mockClear()
  const free = await render(<ComboBox label="Segment" free value={null} choices={owners} onChange={change} />)
  await userEvent.type(free.getByRole('combobox', { name: 'Segment' }), 'Aerospace')
  await userEvent.tab()
  await expect.poll(() => change.mock.calls.at(-1)).toEqual(['Aerospace'])
})

it('a text is committed when it is left', async () => {
  const commit = vi.fn()
  const screen = await render(<Name onCommit={commit} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Kestrel')
  await userEvent.tab()
  await expect.poll(() => commit.mock.calls).toEqual([['Kestrel']])
})

function Revenue({ onChange }: { onChange(value: string | null): void }) {
  const [value, setValue] = useState<string | null>(null)
  return (
    <NumberField
      label="Revenue"
      value={value}
      onChange={(next) => {
        onChange(next)
        setValue(next)
      }}
    />
  )
}

function Name({ onCommit }: { onCommit(value: string): void }) {
  const [value, setValue] = useState('')
  return <TextField label="Name" value={value} onChange={setValue} onCommit={onCommit} />
}
