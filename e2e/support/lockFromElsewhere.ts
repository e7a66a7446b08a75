import type { Page } from '@playwright/test'

const key = 'encounter-form-app:lock'

/** Locks the app of a page, as another tab does in which nobody was there for too long. */
export const lockFromElsewhere = (page: Page): Promise<void> =>
  page.evaluate((lock) => {
    localStorage.setItem(lock, JSON.stringify({ since: Date.now(), name: 'Robin' }))
    // A browser tells every tab but the one that writes.
    window.dispatchEvent(new StorageEvent('storage', { key: lock }))
  }, key)
