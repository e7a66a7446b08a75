import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'

/** A file created by the test. */
export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Locators of "Code sets" in Settings, by role and accessible name. */
export interface CodeSetsParts {
  readonly section: Locator
  readonly status: Locator
  readonly alert: Locator
  readonly progress: Locator
  readonly row: (name: string) => Locator
  readonly button: (name: string) => Locator
  /** Selects a file by its path or content through the button. */
  readonly choose: (...files: readonly (MadeFile | string)[]) => Promise<void>
}

/** Opens Settings and waits for the list of sets. */
export const openCodeSets = async (page: Page): Promise<CodeSetsParts> => {
  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Code sets' })
  const button = (name: string) => section.getByRole('button', { name, exact: true })
  await section.getByRole('table').waitFor()
  return {
    section,
    status: section.getByRole('status'),
    alert: section.getByRole('alert'),
    progress: section.getByRole('progressbar'),
    row: (name) => section.getByRole('row').filter({ hasText: name }),
    button,
    choose: async (file) => {
      const choosing = page.waitForEvent('filechooser')
      await button('Load an official file…').click()
      const chooser = await choosing
      await chooser.setFiles(file)
    },
  }
}

/** A file with this text or these bytes. */
export const makeFile = (name: string, content: string | Uint8Array): MadeFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** The path of an official file beside the repository; undefined if it is missing. */
export const officialFile = (name: string): string | undefined => {
  const path = fileURLToPath(new URL(`../../../shared/codesets/${name}`, import.meta.url))
  return existsSync(path) ? path : undefined
}

/** A practice's list of invented procedures. */
export const inventedCptList = [
  'Code,Description',
  ...Array.from({ length: 300 }, (_, at) => `${10_001 + at},Invented elbow procedure number ${at + 1}`),
].join('\r\n')

/** Damages the sets stored in this browser, as a failing disk does. */
export const damageKeptSets = async (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('encounter-form codes')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('packs', 'readwrite')
          const cursor = transaction.objectStore('packs').openCursor()
          cursor.onsuccess = () => {
            const kept: unknown = cursor.result?.value
            if (kept instanceof Uint8Array) cursor.result?.update(kept.slice(0, kept.length / 2))
            cursor.result?.continue()
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )

const transferOf = (page: Page, file: MadeFile) =>
  page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    { name: file.name, bytes: [...file.buffer] },
  )

/** Drags a file over an element, from outside the browser. */
export const holdFile = async (target: Locator, file = makeFile('held.csv', '')): Promise<void> => {
  const dataTransfer = await transferOf(target.page(), file)
  for (const type of ['dragenter', 'dragover']) await target.dispatchEvent(type, { dataTransfer })
}

/** Drops a file on an element, from outside the browser. */
export const dropFile = async (target: Locator, file: MadeFile): Promise<void> => {
  await holdFile(target, file)
  await target.dispatchEvent('drop', { dataTransfer: await transferOf(target.page(), file) })
}
