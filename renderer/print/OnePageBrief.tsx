import './one-page.css'
import { leftText } from '../../shared/brief/fit.ts'
import type { BriefModel, OnePage } from '../../shared/brief/model.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { Boxes, DataTable, Head, LineText, People, Quote, References } from './parts.tsx'

interface Props {
  readonly model: BriefModel
  readonly body: OnePage
  readonly isTight: boolean
}

/** What one reads in the lift: exactly one page, whatever the notebook holds. */
export function OnePageBrief({ model, body, isTight }: Props) {
  const left = leftText(body)
  return (
    <main className={isTight ? 'print-sheet print-tight' : 'print-sheet'}>
      <Head model={model} />
      <div className="print-two print-leads">
        <section>
          <h2 className="print-label">What they want</h2>
          <p className="print-lead">
            <LineText line={body.want} />
          </p>
        </section>
        <section>
          <h2 className="print-label">Why they should care</h2>
          <p className="print-lead">
            <LineText line={body.care} />
          </p>
        </section>
      </div>
      <Boxes boxes={body.boxes} level="h2" />
      <div className="print-two print-wider">
        <Asking body={body} />
        <Meeting body={body} />
      </div>
      {body.hypotheses && (
        <section className="print-worth">
          <DataTable table={body.hypotheses} />
        </section>
      )}
      {body.charts.length > 0 && (
        <div className="print-two print-charts">
          {body.charts.map((chart) => (
            <ChartFigure key={chart.title} chart={chart} level="h2" isFlat={isTight} />
          ))}
        </div>
      )}
      <section className="print-foot" aria-label="Sources">
        <References model={model} />
        {left !== '' && <p className="print-remark">{left}</p>}
      </section>
    </main>
  )
}

function Asking({ body }: { readonly body: OnePage }) {
  return (
    <div>
      {body.questions.length > 0 && (
        <section>
          <h2 className="print-label">Questions to ask</h2>
          <ol className="print-questions">
            {body.questions.map((question, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
              <li key={index}>
                <LineText line={question} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {body.agenda && (
        <section>
          <h2 className="print-label">What we would like to talk about</h2>
          <p>
            <LineText line={body.agenda} />
          </p>
        </section>
      )}
      {body.quote && <Quote quote={body.quote} />}
      {body.gift && (
        <section className="print-callout">
          <h2 className="print-label">Something to give</h2>
          <p>
            <LineText line={body.gift} />
          </p>
        </section>
      )}
    </div>
  )
}

function Meeting({ body }: { readonly body: OnePage }) {
  return (
    <div>
      <section>
        <h2 className="print-label">Whom you meet</h2>
        {body.people.length > 0 ? (
          <People people={body.people} />
        ) : (
          <p className="print-nothing">Nobody is on the map yet.</p>
        )}
      </section>
    </div>
  )
}
