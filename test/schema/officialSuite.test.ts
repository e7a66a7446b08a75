import { describe, expect, it } from 'vitest'
import { knownDeviations } from './knownDeviations.js'
import { hasOfficialSuite, runOfficialSuite } from './officialSuite.js'

const where = hasOfficialSuite ? '' : ' (skipped: ../shared/json-schema-test-suite is not here)'

describe('compileSchema and the official JSON Schema test suite', () => {
  it.skipIf(!hasOfficialSuite)(`comes out as the suite says but for the known deviations${where}`, () => {
    const cases = runOfficialSuite()
    const found: Record<string, number> = {}
    for (const { outcome, file, group } of cases) {
      const key = `${outcome} | ${file} | ${group}`
      if (outcome !== 'right') found[key] = (found[key] ?? 0) + 1
    }
    const known = knownDeviations.flatMap(({ outcome, cases: named }) =>
      Object.entries(named).map(([name, count]) => [`${outcome} | ${name}`, count] as const),
    )
    expect(found).toEqual(Object.fromEntries(known))
    expect(cases.length).toBeGreaterThan(2000)
  })

  it.skipIf(!hasOfficialSuite)(`is right on 99 % of what needs no absent document${where}`, () => {
    const absent = knownDeviations.flatMap(({ needs, cases }) =>
      needs === 'document' ? Object.keys(cases) : [],
    )
    const cases = runOfficialSuite().filter(
      ({ file, group }) =>
        !['refRemote.json', 'vocabulary.json', 'format.json'].includes(file) &&
        !absent.includes(`${file} | ${group}`),
    )
    const right = cases.filter(({ outcome }) => outcome === 'right')
    expect(right.length / cases.length).toBeGreaterThan(0.99)
  })
})
