/** The tabs of the editor area, as a person sees them. */
export const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab].dv-tab')]

export const titles = () => tabs().map((tab) => tab.textContent)

/** Group by group, in reading order. */
export const groups = () =>
  [...document.querySelectorAll('.dv-groupview')].map((group) =>
    [...group.querySelectorAll('[role=tab].dv-tab')].map((tab) => tab.textContent),
  )

export function tab(title: string): HTMLElement {
  const found = tabs().find((one) => one.textContent === title)
  if (found === undefined) throw new Error(`No tab ${title}`)
  return found
}

export const isPreview = (title: string) => tab(title).querySelector('.wb-tab-preview') !== null

export const activeTitle = () => document.querySelector('.dv-active-group .dv-active-tab')?.textContent
