import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Expects axe to find no WCAG 2.2 AA violation on the current page, in light and dark color schemes. Only colors
 * differ between the schemes, so only color rules run again.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(`axe, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page })
      const rules = colorScheme === 'light' ? axe.withTags(wcag22AA) : axe.withRules('color-contrast')
      const { violations } = await rules.analyze()
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
        ),
      )
      expect(found, `what axe finds in the ${colorScheme} scheme`).toEqual([])
    })
  }
  await page.emulateMedia({ colorScheme: null })
}
