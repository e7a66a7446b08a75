import type { Page } from '@playwright/test'

const filler = 'filler'

/** Fills this origin's localStorage to the last character, as other data of the same site would. */
export const fillStorage = async (page: Page): Promise<void> =>
  page.evaluate((key) => {
    let text = ''
    for (let step = 2 ** 23; step >= 1; step = Math.floor(step / 2)) {
      try {
        localStorage.setItem(key, text + 'x'.repeat(step))
        text += 'x'.repeat(step)
      } catch {
        // No room for this much: half of it is tried next.
      }
    }
  }, filler)

/** Takes out what {@link fillStorage} put in. */
export const makeRoom = async (page: Page): Promise<void> =>
  page.evaluate((key) => localStorage.removeItem(key), filler)
