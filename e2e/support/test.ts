import { test as base, expect } from '@playwright/test'

/** Rethrows each policy violation as an uncaught error, because the browser does not log all of them. */
const throwViolations = () => {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      throw new Error(`${effectiveDirective} refused ${blockedURI} at ${sourceFile}:${lineNumber}`)
    },
  )
}

/** What Playwright logs in the place of a service worker that playwright.config.ts blocks. */
const blocked = 'Service Worker registration blocked by Playwright'

/**
 * Playwright's `test` with a rule for every journey: the app logs nothing to the console (and thus no patient data),
 * throws no uncaught error, and violates no content security policy.
 */
export const test = base.extend<{ quiet: undefined; mayLog: RegExp | undefined }>({
  mayLog: [undefined, { option: true }],
  quiet: [
    async ({ context, mayLog }, use) => {
      const problems: string[] = []
      context.on('console', (message) => {
        if (mayLog?.test(message.text()) || message.text() === blocked) return
        problems.push(`console.${message.type()} at ${message.location().url}: ${message.text()}`)
      })
      context.on('weberror', (error) => {
        problems.push(`uncaught: ${error.error().stack ?? error.error().message}`)
      })
      await context.addInitScript(throwViolations)
      await use(undefined)
      expect(problems, 'what the page logged, threw or was refused').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
