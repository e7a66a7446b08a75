import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterSignIn,
  forgetPatient,
  readSmartTab,
  type SmartTab,
  writeSmartTab,
} from '../../../src/app/smart/SmartTab.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'

const tab: SmartTab = {
  issuer: 'https://ehr.example/fhir',
  launch: 'abc',
  subject: 'lee',
  patient: 'jane',
}

describe('afterSignIn', () => {
  const opening: SmartTab = { ...tab, awaits: 'launch' }
  const sign = (subject: string, patient?: string) => ({ subject, patient, nextLaunch: 'def' })

  it('takes the patient of a launch, and none where the EHR names none', () => {
    expect(afterSignIn(opening, sign('lee', 'john')).patient).toBe('john')
    expect(afterSignIn(opening, sign('lee')).patient).toBeUndefined()
  })

  it('keeps the patient of a user who signs in again, and of nobody else', () => {
    expect(afterSignIn(tab, sign('lee'))).toEqual(tab)
    expect(afterSignIn(tab, sign('robin')).patient).toBeUndefined()
  })

  it('takes what was begun for one patient for an older launch, once the EHR names another or somebody else signs in', () => {
    expect(afterSignIn(tab, sign('lee', 'jane')).launch).toBe('abc')
    expect(afterSignIn(opening, sign('lee', 'john')).launch).toBe('abc')
    expect(afterSignIn(tab, sign('lee', 'john'))).toMatchObject({ launch: 'def', patient: 'john' })
    expect(afterSignIn(tab, sign('robin')).launch).toBe('def')
  })

  it('has the visit of its patient alone', () => {
    const withVisit: SmartTab = { ...tab, encounter: 'visit' }
    expect(afterSignIn(opening, { ...sign('lee', 'jane'), encounter: 'v2' }).encounter).toBe('v2')
    expect(afterSignIn({ ...opening, encounter: 'visit' }, sign('lee', 'jane'))).not.toHaveProperty(
      'encounter',
    )
    expect(afterSignIn(withVisit, sign('lee')).encounter).toBe('visit')
    expect(afterSignIn(withVisit, sign('lee', 'jane')).encounter).toBe('visit')
    expect(afterSignIn(withVisit, sign('lee', 'john'))).not.toHaveProperty('encounter')
    expect(afterSignIn(withVisit, sign('robin'))).not.toHaveProperty('encounter')
  })

  it('has a visit without its patient for one of its own patient, and of nobody who was there before', () => {
    const alone = { ...sign('lee'), encounter: 'v2' }
    expect(afterSignIn(opening, alone)).toMatchObject({ launch: 'abc', encounter: 'v2' })
    expect(afterSignIn(opening, alone)).not.toHaveProperty('patient')
    const other = afterSignIn({ ...tab, encounter: 'visit' }, alone)
    expect(other).toMatchObject({ launch: 'def', encounter: 'v2' })
    expect(other).not.toHaveProperty('patient')
    const { patient: _, ...unnamed } = tab
    expect(afterSignIn({ ...unnamed, encounter: 'v1' }, alone)).toMatchObject({
      ...{ launch: 'def', encounter: 'v2' },
    })
    expect(afterSignIn({ ...unnamed, encounter: 'v1' }, sign('lee'))).toMatchObject({
      ...{ launch: 'abc', encounter: 'v1' },
    })
    // The same one again.
    expect(afterSignIn({ ...tab, encounter: 'v2' }, alone)).toEqual({ ...tab, encounter: 'v2' })
  })

  it('never has a patient whom neither this sign-in nor the same user before has named', () => {
    const some = fc.constantFrom('a', 'b')
    const step = fc.record({ isLaunch: fc.boolean(), subject: some, patient: fc.option(some) })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now: SmartTab = { issuer: 'i', launch: 'l', awaits: 'user' }
        for (const { isLaunch, subject, patient } of steps) {
          const before = now
          now = afterSignIn(
            isLaunch ? { ...before, awaits: 'launch' } : before,
            sign(subject, patient ?? undefined),
          )
          const mayKeep = !isLaunch && before.subject === subject
          expect(now.patient).toBe(patient ?? (mayKeep ? before.patient : undefined))
        }
      }),
    )
  })
})

describe('what a tab keeps', () => {
  it('is read as it was written, and anything else is nothing', () => {
    const storage = createMemoryStorage()
    expect(readSmartTab(storage)).toBeUndefined()
    writeSmartTab(storage, tab)
    expect(readSmartTab(storage)).toEqual(tab)
    const [key = ''] = [storage.key(0) ?? '']
    for (const text of ['{', '[]', JSON.stringify({ ...tab, patient: 7 })]) {
      storage.setItem(key, text)
      expect(readSmartTab(storage)).toBeUndefined()
    }
  })

  it('holds nothing of a patient after a sign-out', () => {
    const storage = createMemoryStorage()
    writeSmartTab(storage, { ...tab, encounter: 'visit' })
    forgetPatient(storage)
    expect(readSmartTab(storage)).toEqual({ issuer: tab.issuer, launch: tab.launch })
  })
})
