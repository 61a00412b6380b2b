import { TextArea } from '../../../workbench/ui/TextArea.tsx'
import { TextField } from '../../../workbench/ui/TextField.tsx'
import { type Save, useDraft } from './use-draft.ts'

export interface ControlText {
  readonly label: string
  readonly hideLabel?: boolean
  readonly help?: string
  readonly example?: string
  /** Becomes `data-field`, by which a jump finds the control. */
  readonly name: string
}

interface TextControlProps extends ControlText {
  readonly value: string
  readonly lines: number
  readonly save: Save
}

/** Plain text, saved at each pause. */
export function TextControl({ value, lines, save, example, ...text }: TextControlProps) {
  const draft = useDraft({ value, commit: save, whileTyping: true })
  const shared = {
    ...text,
    value: draft.text,
    error: draft.error,
    placeholder: example ?? '',
    onChange: draft.change,
    onCommit: draft.leave,
  }
  return lines === 1 ? <TextField {...shared} /> : <TextArea {...shared} rows={lines} />
}
