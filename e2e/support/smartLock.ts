import type { Page } from '@playwright/test'
import { browserTraces, findTraces } from './browserTraces.js'
import { expect } from './test.js'

/**
 * What a browser may not keep of Jane and Mary, and of what these journeys enter for them. Three or four letters alone come
 * about by chance in what is encrypted.
 */
export const ofPatients = [
  ...['Doe,', '"jane', '/jane', '"mary', '/mary', '10023', '03/15/1985', '1985-03-15', '1990-01-01'],
  ...['J06.9', 'R05.9', 'sore thr'],
]

/** The line that says whom the EHR has opened the app for. */
export const lineOf = (page: Page) => page.getByRole('region', { name: 'Opened from Test EHR' })

/** Nobody is there for as long as it takes. The page has a clock of its own. */
export const lock = async (page: Page) => {
  await page.clock.fastForward('15:01')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
}

export const unlock = (page: Page) => page.getByRole('button', { name: 'Sign in to unlock' }).click()

export const expectNothingKept = async (page: Page) => {
  // It is encrypted once the page is empty.
  await expect.poll(async () => findTraces(await browserTraces(page), ofPatients)).toEqual([])
}
