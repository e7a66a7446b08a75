import { test as base, expect } from '@playwright/test'

/** Turns each violation into an uncaught error, which the fixture listens to: the browser logs not every one. */
const throwViolations = () => {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      throw new Error(`${effectiveDirective} refused ${blockedURI} at ${sourceFile}:${lineNumber}`)
    },
  )
}

/**
 * Playwright's `test`, with one rule for every journey: the app writes nothing to the console (so no patient data
 * either), throws nothing that it does not catch, and breaks no content security policy.
 */
export const test = base.extend<{ quiet: undefined; mayLog: RegExp | undefined }>({
  mayLog: [undefined, { option: true }],
  quiet: [
    async ({ context, mayLog }, use) => {
      const problems: string[] = []
      context.on('console', (message) => {
        if (mayLog?.test(message.text())) return
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
