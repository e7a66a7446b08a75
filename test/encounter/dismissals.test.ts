import { expect, it } from 'vitest'
import { type Dismissal, dismissalPath, withDismissals } from '../../src/encounter/dismissals.js'
import { countFindings, type Finding } from '../../src/encounter/Finding.js'

const finding = (changes: Partial<Finding> = {}): Finding => ({
  id: 'code-age',
  severity: 'warning',
  path: ['DiagnosisCodes', 2],
  message: 'N40.1 is for adults',
  about: ['N40.1', '7'],
  ...changes,
})

const dismissal: Dismissal = {
  finding: 'code-age',
  path: ['DiagnosisCodes', 'N40.1', '7'],
  reason: 'Looked at',
  by: 'Dr. Test',
  at: '2026-11-20T09:00:00.000Z',
}

const isDismissed = (one: Finding, other: Dismissal = dismissal): boolean =>
  withDismissals([one], [other])[0]?.dismissed !== undefined

it('are of what a finding is about, wherever that stands by now', () => {
  expect(dismissalPath(finding())).toEqual(dismissal.path)
  expect(isDismissed(finding())).toBe(true)
  expect(isDismissed(finding({ path: ['DiagnosisCodes', 0] }))).toBe(true)
})

it('are of no other finding, code or patient, and of nothing that holds an encounter up', () => {
  expect(isDismissed(finding({ id: 'code-sex' }))).toBe(false)
  expect(isDismissed(finding({ about: ['O24.410', '7'] }))).toBe(false)
  expect(isDismissed(finding({ about: ['N40.1', '8'] }))).toBe(false)
  expect(isDismissed(finding({ severity: 'error' }))).toBe(false)
})

it('hold wherever the finding appears where they name no place', () => {
  const { path: _, ...anywhere } = dismissal
  expect(isDismissed(finding({ about: ['O24.410', '7'] }), anywhere)).toBe(true)
})

it('are not counted, and say who, why and when', () => {
  const findings = withDismissals([finding(), finding({ id: 'code-sex' })], [dismissal])
  expect(countFindings(findings)).toEqual({ errors: 0, warnings: 1 })
  expect(findings[0]?.dismissed).toMatchObject({
    reason: 'Looked at',
    by: 'Dr. Test',
    at: '2026-11-20T09:00:00.000Z',
  })
})
