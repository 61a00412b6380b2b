import './full.css'
import type { Block, BriefModel, BriefSection } from '../../shared/brief/model.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { Boxes, DataTable, Head, LineText, People, Quote, References } from './parts.tsx'

/** The brief over several pages: sections one after the other, then the sources. */
export function FullBrief({
  model,
  sections,
}: {
  readonly model: BriefModel
  readonly sections: readonly BriefSection[]
}) {
  return (
    <main className="print-full">
      <Head model={model} />
      {sections.map((section) => (
        <section key={section.id} className="print-section">
          <h2>{section.title}</h2>
          {section.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
      <section className="print-section">
        <h2>Sources</h2>
        <References model={model} />
      </section>
    </main>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading>{block.text}</Heading>
    }
    case 'lead':
      return (
        <>
          <h3>{block.title}</h3>
          <p className="print-lead">
            <LineText line={block.line} />
          </p>
        </>
      )
    case 'text':
      return (
        <p>
          <LineText line={block.line} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once
            <li key={index}>
              <LineText line={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return <Quote quote={block.quote} />
    case 'callout':
      return (
        <section className="print-callout">
          <h3>{block.title}</h3>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
            <p key={index}>
              <LineText line={line} />
            </p>
          ))}
        </section>
      )
    case 'people':
      return <People people={block.people} />
    case 'boxes':
      return <Boxes boxes={block.boxes} level="h3" />
    case 'table':
      return <DataTable table={block} />
    case 'charts':
      return (
        <div className="print-two print-charts">
          {block.charts.map((chart) => (
            <ChartFigure key={chart.title} chart={chart} level="h3" />
          ))}
        </div>
      )
  }
}
