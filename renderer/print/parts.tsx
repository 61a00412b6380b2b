import type { Box, BriefModel, Line, Person, QuoteBlock, Table } from '../../shared/brief/model.ts'

/** The numbers of the sources, raised: `1,3`. */
export function Sources({ numbers }: { readonly numbers: readonly number[] }) {
  return numbers.length === 0 ? null : <sup className="print-sources">{rangesOf(numbers)}</sup>
}

/** `1,2,3,7` as `1–3,7`: long rows of sources tear lines apart. */
function rangesOf(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
    .map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from},${to}` : `${from}–${to}`))
    .join(',')
}

/** Characters of a word that may be kept on one line with its sources. */
const longestKept = 20

/** Numbers stay with their units: a line may not break inside `66.7 %` or `USD 12m`. */
function unbroken(text: string): string {
  return text.replace(/(\d\)?) (%|days\b)/g, '$1\u00a0$2').replace(/\b([A-Z]{3}) (\(?\d)/g, '$1\u00a0$2')
}

/** A number alone at the start of a line looks like a mistake: it stays with the word before it. */
function Sourced({ text, numbers }: { readonly text: string; readonly numbers: readonly number[] }) {
  const at = text.lastIndexOf(' ') + 1
  if (text.length - at > longestKept) {
    return (
      <>
        {text}
        <Sources numbers={numbers} />
      </>
    )
  }
  return (
    <>
      {text.slice(0, at)}
      <span className="print-kept-word">
        {text.slice(at)}
        <Sources numbers={numbers} />
      </span>
    </>
  )
}

export function LineText({ line }: { readonly line: Line }) {
  return (
    <>
      <Sourced text={unbroken(line.text)} numbers={line.sources} />
      {line.aside === '' ? null : <span className="print-aside"> {line.aside}</span>}
      {line.detail === '' ? null : <span className="print-detail">{line.detail}</span>}
    </>
  )
}

export function Head({ model }: { readonly model: BriefModel }) {
  return (
    <header className="print-head">
      <div>
        <h1>{model.name}</h1>
        <p>{model.subtitle}</p>
      </div>
      {model.standing && (
        <p className="print-standing">
          <strong>{model.standing.headline}</strong>
          {model.standing.detail}
        </p>
      )}
    </header>
  )
}

export function Boxes({ boxes, level: Heading }: { readonly boxes: readonly Box[]; readonly level: 'h2' | 'h3' }) {
  return (
    <div className="print-boxes">
      {boxes.map((box) => (
        <section key={box.language}>
          <Heading className="print-label">{box.title}</Heading>
          {box.headline ? (
            <p className="print-number">
              <strong>{box.headline.value}</strong> <LineText line={box.headline.about} />
            </p>
          ) : (
            <p className="print-nothing">No number known yet.</p>
          )}
          {box.lines.length > 0 && (
            <ul>
              {box.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
                <li key={index}>
                  <LineText line={line} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

export function Quote({ quote }: { readonly quote: QuoteBlock }) {
  return (
    <blockquote className="print-quote">
      <p>
        {quote.by === '' ? quote.words : `“${quote.words.replace(/^["“”]|["“”]$/g, '')}”`}
        <Sources numbers={quote.sources} />
      </p>
      {quote.by !== '' && <footer>{quote.by}</footer>}
    </blockquote>
  )
}

/** Names and what there is to say of them, in two columns. */
export function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <dl className="print-people">
      {people.map(({ name, line }, index) => (
        // Two people may share a name; the list never changes while it stands.
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            <LineText line={line} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Rows of a table that is kept on one page; longer ones break between rows and repeat their head. */
const mostKept = 24

export function DataTable({ table }: { readonly table: Table }) {
  const total = table.columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <>
      <table className={table.rows.length <= mostKept ? 'print-table print-kept' : 'print-table'}>
        <caption>{table.caption}</caption>
        <colgroup>
          {table.columns.map(({ share }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are their place
            <col key={index} style={{ width: `${(share / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ title, align }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are their place
              <th key={index} scope="col" className={align === 'end' ? 'print-end' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are their place
            <tr key={row}>
              {cells.map((cell, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells are their place
                    key={index}
                    scope={index === 0 ? 'row' : undefined}
                    className={table.columns[index]?.align === 'end' ? 'print-end' : undefined}
                  >
                    <LineText line={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== '' && <p className="print-note">{table.note}</p>}
    </>
  )
}

/** The numbered sources, and under them what holds for the whole brief. */
export function References({ model }: { readonly model: BriefModel }) {
  return (
    <>
      {model.references.length > 0 && (
        <ol className="print-references">
          {model.references.map(({ number, text }) => (
            <li key={number} value={number}>
              {text}
            </li>
          ))}
        </ol>
      )}
      {model.remarks.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
        <p key={index} className="print-remark">
          {remark}
        </p>
      ))}
    </>
  )
}
