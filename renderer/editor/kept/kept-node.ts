import { $getState, createState, DecoratorNode, type DOMExportOutput } from 'lexical'

const originalState = createState('original', { parse: (value: unknown) => value })
const inlineState = createState('inline', { parse: (value: unknown) => value === true })

/**
 * Something on the page that this version does not know or cannot read. It is shown as a mark and keeps what was
 * stored, word for word, until a version that knows it opens the page.
 */
export class KeptNode extends DecoratorNode<null> {
  override $config() {
    return this.config('kept', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: originalState },
        { flat: true, stateConfig: inlineState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const mark = document.createElement(this.isInline() ? 'span' : 'div')
    mark.className = 'ed-kept'
    mark.contentEditable = 'false'
    mark.textContent = 'Kept as it is: this version of Acumen cannot show it'
    return mark
  }

  override updateDOM(): boolean {
    return false
  }

  /** Nothing of it leaves by copying as HTML: nobody knows what it is. */
  override exportDOM(): DOMExportOutput {
    return { element: null }
  }

  override isInline(): boolean {
    return $getState(this, inlineState)
  }

  override decorate(): null {
    return null
  }

  override getTextContent(): string {
    return ''
  }
}
