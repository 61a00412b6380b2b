import { useEffect, useId, useRef, useState } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'
import type { Setting } from '../../workbench/settings/setting.ts'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import { SettingControl } from './SettingControl.tsx'

interface SettingRowProps {
  readonly setting: Setting<unknown>
  /** The account whose own value is edited; null for the user's. */
  readonly account: string | null
}

/** One setting: what it is, whether it was changed, and its value. */
export function SettingRow({ setting, account }: SettingRowProps) {
  const { settings, announce } = useWorkbench()
  const [problem, setProblem] = useState<string | null>(null)
  const [resets, setResets] = useState(0)
  const control = useRef<HTMLDivElement>(null)
  const title = useId()
  const description = useId()
  const owner = account ?? undefined
  const isModified = settings.isModified(setting, owner)

  // The button goes away with the mark, and the focus with it.
  useEffect(() => {
    if (resets > 0) control.current?.querySelector<HTMLElement>('input, button, textarea')?.focus()
  }, [resets])

  async function change(value: unknown) {
    const accepted = setting.accept(value)
    if (accepted === null) {
      setProblem(`This must be ${setting.expected}. The old value stands.`)
      return
    }
    setProblem(await settings.set(setting, accepted, owner))
  }

  async function reset() {
    const refused = await settings.reset(setting, owner)
    setProblem(refused)
    if (refused !== null) return
    setResets((count) => count + 1)
    announce(`${setting.title} is as it was before you changed it`)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own.
    <div
      className={isModified ? 'set-row set-row-modified' : 'set-row'}
      role="group"
      aria-labelledby={title}
      aria-describedby={description}
      data-setting={setting.id}
    >
      <div className="set-row-head">
        <h3 className="set-row-title" id={title}>
          {setting.title}
        </h3>
        <code className="set-row-id">{setting.id}</code>
        {isModified ? (
          <>
            <span className="set-row-mark">{account === null ? 'Modified' : 'Own value of this account'}</span>
            <IconButton icon="discard" label={`Reset “${setting.title}”`} onPress={() => void reset()} />
          </>
        ) : null}
      </div>
      <p className={setting.control.kind === 'boolean' ? 'ui-hidden' : 'set-row-text'} id={description}>
        {setting.description}
      </p>
      <div className={`set-control set-control-${setting.control.kind}`} ref={control}>
        <SettingControl
          // What was typed and refused goes with a reset.
          key={resets}
          setting={setting}
          value={settings.get(setting, owner)}
          problem={problem}
          onChange={(value) => void change(value)}
        />
        {problem !== null && setting.control.kind === 'boolean' ? (
          <p className="set-problem" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </div>
  )
}
