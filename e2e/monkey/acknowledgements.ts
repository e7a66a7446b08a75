import type { BrowserContext } from '@playwright/test'

/** What a form showed while its status line said "Saved". */
export interface Acknowledgement {
  readonly id: string
  readonly status: string
  readonly date: string
  readonly diagnoses: readonly string[]
  readonly procedures: readonly string[]
}

declare global {
  interface Window {
    acknowledge?: (seen: Acknowledgement) => void
  }
}

/** Watches the status line from within the page, as a person's eyes do; the app knows nothing of it. */
const watch = () => {
  // A chip is its rank, its code, its text.
  const codesIn = (form: Element, name: string) =>
    [...form.querySelectorAll(`[aria-label="${name}"] li`)].map(
      (chip) => chip.children.item(1)?.textContent ?? '',
    )
  const look = () => {
    const form = document.querySelector('form[aria-label="Encounter"]')
    const id = /\/encounters\/(\d+)$/.exec(location.pathname)?.[1]
    const says = form?.querySelector('[role=status]')?.textContent ?? ''
    if (!form || id === undefined || !says.startsWith('Saved ')) return
    const label = [...form.querySelectorAll('label')].find((label) => label.textContent === 'Date of service')
    const [month, day, year] =
      label?.control instanceof HTMLInputElement ? label.control.value.split('/') : []
    window.acknowledge?.({
      id,
      status: form.querySelector('[aria-current=step]')?.textContent?.replace(/^\d/, '') ?? '',
      // What stands in the field is 06/15/2026, but where it was filled in and not left yet.
      date: year === undefined ? (month ?? '') : `${year}-${month}-${day}`,
      diagnoses: codesIn(form, 'Selected diagnosis codes'),
      procedures: codesIn(form, 'Selected procedure codes'),
    })
  }
  // The status line and the codes may change in two renders, one right after the other: no eye sees the first alone.
  const blinkMs = 50
  let timer: ReturnType<typeof setTimeout> | undefined
  new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look, blinkMs)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Collects what every page of the context acknowledges, from now on. */
export const collectAcknowledgements = async (
  context: BrowserContext,
): Promise<readonly Acknowledgement[]> => {
  const seen = new Map<string, Acknowledgement>()
  const list: Acknowledgement[] = []
  await context.exposeFunction('acknowledge', (acknowledged: Acknowledgement) => {
    const key = JSON.stringify(acknowledged)
    if (seen.has(key)) return
    seen.set(key, acknowledged)
    list.push(acknowledged)
  })
  await context.addInitScript(watch)
  return list
}
