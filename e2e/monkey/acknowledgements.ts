import type { BrowserContext } from '@playwright/test'

/** The content of a form while its status line said "Saved". */
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

/** Observes the status line within the page, as a user would, without the app's help. */
const watch = () => {
  // A chip consists of rank, code and text.
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
      // The field shows 06/15/2026, unless it was filled in and not left yet.
      date: year === undefined ? (month ?? '') : `${year}-${month}-${day}`,
      diagnoses: codesIn(form, 'Selected diagnosis codes'),
      procedures: codesIn(form, 'Selected procedure codes'),
    })
  }
  // The status line and the codes may change in two renders in quick succession; nobody sees the first alone.
  const blinkMs = 50
  let timer: ReturnType<typeof setTimeout> | undefined
  new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look, blinkMs)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Collects the acknowledgements of every page of the context from now on. */
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
