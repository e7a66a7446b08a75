// Sums up the runners' reports in reports/; exits with 1 if a test failed or none ran.
import { readFile } from 'node:fs/promises'

/** @returns {Promise<any>} The report, or undefined if that runner did not write one. */
const read = async (name) => {
  const text = await readFile(new URL(`../reports/${name}`, import.meta.url), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

const countUnit = (report) => ({
  passed: report.numPassedTests,
  // A file that failed to load has no tests to report.
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
})

const countJourneys = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  // Errors outside any test, for example a server that did not start.
  failed: report.stats.unexpected + report.errors.length,
  skipped: report.stats.skipped,
})

const units = await Promise.all(['unit.json', 'faults.json'].map(read))
const journeys = await Promise.all(
  ['e2e.json', 'components.json', 'sign-in.json', 'walks.json', 'hosts.json'].map(read),
)
const counts = [
  ...units.map((report) => report && countUnit(report)),
  ...journeys.map((report) => report && countJourneys(report)),
].filter(Boolean)
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (failed > 0 || passed === 0) process.exitCode = 1
