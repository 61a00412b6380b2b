import type { CrumbChoice } from '../editors/editor-area.ts'
import type { QuickOpenProvider } from './quick-input.ts'

interface Options {
  /** What stands on the page in front: its headings, then what else it lists. */
  outline(): Promise<readonly CrumbChoice[]>
}

/** The `@` of quick open: the places on the page in front. */
export function outlineProvider({ outline }: Options): QuickOpenProvider {
  return {
    id: 'outline',
    prefix: '@',
    title: 'Go to a heading or entry of this page',
    placeholder: 'Type the name of a heading or entry of this page',
    command: 'workbench.goToHeading',
    async items() {
      const choices = await outline()
      return choices.map(({ label, icon, description, run }) => ({
        label,
        ...(icon === undefined ? {} : { icon }),
        ...(description === undefined ? {} : { description }),
        value: run,
      }))
    },
    nothingFound: (query) => ({
      text: query === '' ? 'Nothing on this page has a heading.' : `Nothing on this page is called “${query}”.`,
    }),
  }
}
