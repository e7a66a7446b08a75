import type { Page } from '@playwright/test'

/** Waits until the first visit of all has stored the demo data, and shows it. */
export const untilSeeded = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => localStorage.getItem('encounter-form-app:seeded') !== null)
}

const filler = 'filler'

/** Fills this origin's localStorage to the last character, as other data of the same site would. */
export const fillStorage = async (page: Page): Promise<void> =>
  page.evaluate((key) => {
    const put = (name: string, text: string): boolean => {
      try {
        localStorage.setItem(name, text)
        return true
      } catch {
        return false
      }
    }
    // In pieces, because each change sends the key's whole value to the other tabs.
    for (let size = 2 ** 23; size >= 32; size /= 2)
      while (put(`${key}${localStorage.length}`, 'x'.repeat(size)));
    for (let text = 'x'; put(key, text); text += 'x');
  }, filler)

/** Removes the data of {@link fillStorage}. */
export const makeRoom = async (page: Page): Promise<void> =>
  page.evaluate((key) => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(key)) localStorage.removeItem(name)
  }, filler)
