import { useId, useRef } from 'react'
import { explainMethod } from '../../../shared/method/method.ts'
import type { MethodBlock, MethodSection, MethodTable } from '../../../shared/method/model.ts'
import { Heading } from '../../workbench/ui/Section.tsx'
import './method.css'

const method = explainMethod()

/** How a notebook is judged and its numbers are computed, to be read from top to bottom or by its contents. */
export function MethodPage() {
  const page = useRef<HTMLDivElement>(null)
  const base = useId()
  const anchor = (id: string) => `${base}${id}`
  const goTo = (id: string) => {
    const heading = page.current?.querySelector<HTMLElement>(`[id="${CSS.escape(anchor(id))}"]`)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <div className="method-scroll" ref={page}>
      <article className="method-page">
        <Heading level={1}>{method.title}</Heading>
        <p className="method-version">Rubric version {method.version}. Every number on this page is the one in use.</p>
        <nav className="method-contents" aria-label="On this page">
          <ul>
            {method.sections.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {method.sections.map((section) => (
          <SectionView key={section.id} section={section} id={anchor(section.id)} />
        ))}
      </article>
    </div>
  )
}

function SectionView({ section, id }: { readonly section: MethodSection; readonly id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {section.title}
      </h2>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the method never changes while the program runs
        <BlockView key={index} block={block} />
      ))}
    </section>
  )
}

function BlockView({ block }: { readonly block: MethodBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView table={block} />
  }
}

function TableView({ table }: { readonly table: MethodTable }) {
  const className = (at: number) => (table.columns[at]?.align === 'end' ? 'method-end' : undefined)
  return (
    <table>
      <caption>{table.caption}</caption>
      <colgroup>
        {table.columns.map(({ title, share }) => (
          <col key={title} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ title }, at) => (
            <th key={title} scope="col" className={className(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are their place
          <tr key={row}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={table.columns[at]?.title} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={table.columns[at]?.title} className={className(at)}>
                  <CellText text={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell of several items is a list. */
function CellText({ text }: { readonly text: string }) {
  if (!text.includes('\n')) return text
  return (
    <ul className="method-items">
      {text.split('\n').map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
