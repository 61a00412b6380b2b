import { useCallback, useState } from 'react'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { readLicences } from './licences.ts'
import { programLines } from './program.ts'
import { useAnswer } from './use-answer.ts'
import './help.css'

/** Version, runtime, where the data lies, and whose work the program stands on. */
export function AboutPage({ bridge }: { readonly bridge: AcumenBridge }) {
  const workbench = useWorkbench()
  const info = useAnswer(useCallback(() => bridge.call('app.info', {}), [bridge]))
  const lines = info?.ok === true ? programLines(info.value) : []

  async function copy() {
    await navigator.clipboard.writeText(lines.map(([name, value]) => `${name}: ${value}`).join('\n'))
    workbench.announce('Copied')
  }

  return (
    <div className="help-scroll">
      <article className="help-page">
        <Heading level={1}>Acumen</Heading>
        <p className="help-lead">
          A notebook with which one prepares to meet a customer, and a meter that says honestly how deep the preparation
          is.
        </p>
        {info?.ok === false ? <p>{info.text}</p> : null}
        <table className="help-facts" aria-label="This program">
          <tbody>
            {lines.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
            {info?.ok === true ? (
              <tr>
                <th scope="row">Your data</th>
                <td className="help-path">{info.value.profile}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
        <div className="help-actions">
          <Button icon="copy" disabled={lines.length === 0} onPress={() => void copy()}>
            Copy
          </Button>
          <Button icon="folder-opened" onPress={() => void workbench.commands.run('help.revealData')}>
            Show my data in its folder
          </Button>
          <Button tone="link" onPress={() => void workbench.commands.run('help.data')}>
            Where is my data?
          </Button>
        </div>
        <Licences />
      </article>
    </div>
  )
}

function Licences() {
  const licences = useAnswer(readLicences)
  return (
    <section>
      <h2>Licences</h2>
      <p>
        Acumen is free to use under the MIT licence. Industry averages: Aswath Damodaran, NYU Stern School of Business,
        January 2023. Electron, Chromium and Node.js carry their licences beside the program.
      </p>
      {licences === null ? <p>The list of libraries could not be read; it lies beside the program.</p> : null}
      {licences === undefined || licences === null ? null : (
        <>
          <h3>{`${licences.length} libraries`}</h3>
          <ul className="help-licences">
            {licences.map((one) => (
              <li key={`${one.name} ${one.version}`}>
                <LicenceRow {...one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface LicenceRowProps {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Unfolds into the licence's own words, which are put on the page only then. */
function LicenceRow({ name, version, licence, text }: LicenceRowProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span> <span className="help-quiet">{`${version}, ${licence}`}</span>
      </summary>
      {isOpen ? <pre>{text === '' ? `${licence}; the library carries no text of its own.` : text}</pre> : null}
    </details>
  )
}
