import type { Page } from '@playwright/test'

/** Says on the issuer's page who one is. */
export const signInAtIssuer = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'User' }).selectOption(name)
  await page.getByRole('button', { name: 'Continue' }).click()
}
