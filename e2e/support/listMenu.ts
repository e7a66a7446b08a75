import type { Page } from '@playwright/test'

/** Selects an item of the list's menu: "Import", "Export CSV", "Summary" and others. */
export const chooseFromMenu = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
