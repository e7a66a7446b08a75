import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'

/** A file to choose, made in the test. */
export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The "Code sets" of Settings, by their roles and names as a person finds them. */
export interface CodeSetsParts {
  readonly section: Locator
  readonly status: Locator
  readonly alert: Locator
  readonly progress: Locator
  readonly row: (name: string) => Locator
  readonly button: (name: string) => Locator
  /** Chooses files by the button, as a person does. */
  readonly choose: (...files: readonly (MadeFile | string)[]) => Promise<void>
}

/** Opens Settings, once the sets are listed. */
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
    choose: async (...files) => {
      const choosing = page.waitForEvent('filechooser')
      await button('Load an official file…').click()
      const chooser = await choosing
      const paths = files.filter((file) => typeof file === 'string')
      await chooser.setFiles(paths.length > 0 ? paths : files.filter((file) => typeof file !== 'string'))
    },
  }
}

/** A file of this text or these bytes. */
export const makeFile = (name: string, content: string | Uint8Array): MadeFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** The path of an official file beside the repository; undefined where it is not there. */
export const officialFile = (name: string): string | undefined => {
  const path = fileURLToPath(new URL(`../../../shared/codesets/${name}`, import.meta.url))
  return existsSync(path) ? path : undefined
}

/** A practice's own list of invented procedures. */
export const inventedCptList = [
  'Code,Description',
  ...Array.from({ length: 300 }, (_, at) => `${10_001 + at},Invented elbow procedure number ${at + 1}`),
].join('\r\n')

/** Drops files on an element, as from outside the browser. */
export const dropFiles = async (target: Locator, ...files: readonly MadeFile[]): Promise<void> => {
  const dataTransfer = await target.page().evaluateHandle(
    (made) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of made) transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer })
}
