import { useId, useRef, useState } from 'react'
import * as v from 'valibot'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { useAccounts } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { Button } from '../../workbench/ui/Button.tsx'
import { Checkbox } from '../../workbench/ui/Checkbox.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { Select } from '../../workbench/ui/Select.tsx'
import { useVersion } from '../../workbench/use-version.ts'
import { arrowInto } from './arrow-into.ts'
import { findSettings, type SettingGroup } from './find-settings.ts'
import { PreferenceProblems } from './PreferenceProblems.tsx'
import { SettingRow } from './SettingRow.tsx'
import { useArrivalFocus } from './use-arrival-focus.ts'
import './settings.css'

const everyAccount = 'user'
const accountPrefix = 'account '

const intoList = arrowInto('.set-control :is(input, button, textarea)')

/** Every setting there is, to search, read and change: the user's own, or those of one account. */
export function SettingsEditor({ input }: { readonly input: EditorInput }) {
  const { settings, commands } = useWorkbench()
  useVersion(settings.onChange)
  const accounts = useAccounts()
  const search = useRef<HTMLInputElement>(null)
  useArrivalFocus(search)
  const [owner, setOwner] = useState(everyAccount)
  const [text, setText] = useState('')
  const [modifiedOnly, setModifiedOnly] = useState(false)
  const account = owner === everyAccount ? null : owner.slice(accountPrefix.length)
  const groups = findSettings(
    settings.list(),
    { text, modifiedOnly, scope: account === null ? 'user' : 'account' },
    (setting) => settings.isModified(setting, account ?? undefined),
  )
  const found = groups.reduce((sum, group) => sum + group.settings.length, 0)
  return (
    <div className="set-page">
      <header className="set-head">
        <div className="set-title">
          <Heading level={1}>Settings</Heading>
          <Button tone="quiet" icon="json" onPress={() => void commands.run('settings.openJson')}>
            Open as text
          </Button>
        </div>
        <div className="set-tools">
          <div className="set-search">
            <input
              ref={search}
              className="ui-input"
              type="search"
              aria-label="Search settings"
              placeholder="Search settings"
              data-autofocus
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={intoList}
            />
          </div>
          <Select
            label="Whose settings"
            hideLabel
            value={owner}
            choices={[
              { value: everyAccount, label: 'Yours, for every account' },
              ...inOrder<{ readonly id: string; readonly name: string }>(accounts ?? [], input).map(({ id, name }) => ({
                value: `${accountPrefix}${id}`,
                label: `Only for ${name}`,
              })),
            ]}
            onChange={(next) => setOwner(next ?? everyAccount)}
          />
          <Checkbox label="Modified only" checked={modifiedOnly} onChange={setModifiedOnly} />
        </div>
        <p className="set-count" role="status">
          {found === 1 ? '1 setting' : `${found} settings`}
        </p>
        <PreferenceProblems file="settings" />
      </header>
      {found === 0 ? (
        <EmptyState
          text={text === '' ? 'No setting has been changed here.' : `No setting says “${text}”.`}
          action={{
            label: 'Show all settings',
            run() {
              setText('')
              setModifiedOnly(false)
            },
          }}
        />
      ) : (
        <Groups groups={groups} account={account} />
      )}
    </div>
  )
}

/** The account on screen when the settings were opened stands first. */
function inOrder<One extends { readonly id: string }>(accounts: readonly One[], input: EditorInput): readonly One[] {
  const current = v.safeParse(accountIdSchema, input['from'])
  if (!current.success) return accounts
  return accounts.toSorted((a, b) => Number(b.id === current.output) - Number(a.id === current.output))
}

interface GroupsProps {
  readonly groups: readonly SettingGroup[]
  readonly account: string | null
}

function Groups({ groups, account }: GroupsProps) {
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  function goTo(index: number) {
    const heading = list.current?.querySelector<HTMLElement>(`[data-group="${index}"]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <div className="set-body">
      <nav className="set-nav" aria-label="Categories">
        <ul>
          {groups.map(({ category, settings }, index) => (
            <li key={category}>
              <button type="button" onClick={() => goTo(index)}>
                {category}
                <span className="set-nav-count">{settings.length}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="set-list" ref={list}>
        {groups.map(({ category, settings }, index) => (
          <section key={category} aria-labelledby={`${base}${index}`}>
            <h2 className="ui-heading ui-heading-2 set-group" id={`${base}${index}`} data-group={index} tabIndex={-1}>
              {category}
            </h2>
            {settings.map((setting) => (
              <SettingRow key={`${account}${setting.id}`} setting={setting} account={account} />
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}
