import { HistoryExtension } from '@lexical/history'
import { CheckListExtension, ListExtension } from '@lexical/list'
import { ReactExtension } from '@lexical/react/ReactExtension'
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension'
import { RichTextExtension } from '@lexical/rich-text'
import { configExtension, defineExtension } from 'lexical'
import { KeptExtension } from './kept/kept-extension.ts'
import { PageLinkExtension } from './links/link-extension.ts'
import { ListDepthExtension } from './list-depth/list-depth-extension.ts'
import { ChecklistRoleExtension } from './lists/checklist-role-extension.ts'
import { PasteExtension } from './paste/paste-extension.ts'
import { TabKeyExtension } from './tab-key/tab-key-extension.ts'
import { pageTheme } from './theme/theme.ts'

/** Everything a page's text can do. A new ability is a folder of its own and a line here. */
export const PageExtension = defineExtension({
  name: 'acumen/page',
  namespace: 'acumen-page',
  theme: pageTheme,
  $initialEditorState: null,
  dependencies: [
    ReactProviderExtension,
    configExtension(ReactExtension, { contentEditable: null }),
    RichTextExtension,
    configExtension(HistoryExtension, { delay: 500, maxDepth: 500 }),
    configExtension(ListExtension, { hasStrictIndent: true }),
    CheckListExtension,
    ChecklistRoleExtension,
    ListDepthExtension,
    PageLinkExtension,
    PasteExtension,
    TabKeyExtension,
    KeptExtension,
  ],
  onError(error) {
    // A bug in the editor must reach the log and the guard around it; the text is already on its way to the disk.
    throw error
  },
})
