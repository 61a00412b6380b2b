import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link'
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  configExtension,
  defineExtension,
  mergeRegister,
} from 'lexical'
import { activePage } from '../active/active-page.ts'
import { allowedLink } from './allowed-link.ts'

/** Links to https and mail addresses, opened by Ctrl+click; whatever else comes in as a link loses its address. */
export const PageLinkExtension = defineExtension({
  name: 'acumen/links',
  dependencies: [
    configExtension(LinkExtension, {
      validateUrl: (url) => allowedLink(url) !== null,
      attributes: { rel: 'noopener noreferrer', target: '_blank' },
    }),
  ],
  register(editor) {
    return mergeRegister(
      editor.registerNodeTransform(LinkNode, (node) => {
        const url = node.getURL()
        const allowed = allowedLink(url)
        if (allowed === url) return
        if (allowed !== null) {
          node.setURL(allowed)
          return
        }
        for (const child of node.getChildren()) node.insertBefore(child)
        node.remove()
      }),
      editor.registerRootListener((root, before) => {
        const onClick = (event: MouseEvent) => {
          const { target } = event
          if (!(target instanceof Node)) return
          const url = editor.getEditorState().read(
            () => {
              const near = $getNearestNodeFromDOMNode(target)
              const link = near === null ? null : $findMatchingParent(near, $isLinkNode)
              return link === null ? null : allowedLink(link.getURL())
            },
            { editor },
          )
          if (url === null) return
          // A plain click puts the caret there; the browser itself never follows.
          event.preventDefault()
          if (event.ctrlKey || event.metaKey) activePage.openLink(url)
        }
        before?.removeEventListener('click', onClick)
        root?.addEventListener('click', onClick)
        return () => root?.removeEventListener('click', onClick)
      }),
    )
  },
})
