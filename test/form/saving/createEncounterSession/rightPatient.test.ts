import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ConflictChoice } from '../../../../src/encounter/chooseSides.js'
import { kareoEncounterUi as ui } from '../../../../src/encounter/kareoEncounter.js'
import { createBackend, createTab, patients, type Sighting, sighted, users } from './walkTabs.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** More walks than in the suite: `WALKS=20000 npx vitest run test/form/saving/createEncounterSession/rightPatient.test.ts`. */
const walks = Number(process.env.WALKS ?? 500)

/** The same walks each time in the suite; others where more are asked for. */
const seed = process.env.WALKS === undefined ? { seed: 20_260_615 } : undefined

const tab = fc.nat({ max: 1 })
const says = fc.constantFrom('leave' as const, 'leave' as const, 'stay' as const)
const answer = fc.constantFrom('keep' as const, 'clear' as const, 'cancel' as const, 'later' as const)
const which = fc.nat({ max: 2 })

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('new' as const), tab, says }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('list' as const), tab, says }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), tab, says }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), tab, says, which }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('patient' as const), tab, which, answer }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('appointment' as const), tab, which, answer }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clearPatient' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), tab, answer }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('code' as const), tab, isDiagnosis: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removeCode' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('text' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('save' as const), tab }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(20, 160, 610, 700) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('user' as const), tab, says }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      tab,
      way: fc.constantFrom('theirs' as const, 'mine' as const, 'compare' as const),
      choices: fc.array(fc.constantFrom<ConflictChoice>('mine', 'theirs', 'both'), {
        minLength: 6,
        maxLength: 6,
      }),
      answer,
    }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Both tabs over one encounter of the first patient, with a code in it. */
const together: readonly Step[] = [
  { kind: 'new', tab: 0, says: 'leave' },
  { kind: 'patient', tab: 0, which: 0, answer: 'keep' },
  { kind: 'code', tab: 0, isDiagnosis: true },
  { kind: 'save', tab: 0 },
  { kind: 'open', tab: 1, which: 0, says: 'leave' },
]

/** Walks through the app in two tabs, and looks after each step whether anything of one patient is at another. */
const walk = async (steps: readonly Step[], isPicked: boolean) => {
  /** For whom each code may stand: for whom it was typed, and for whom a person said to keep it. */
  const meant = new Map<string, Set<string>>()
  const typedBy = new Map<string, string>()
  const loose = new Set<string>()
  let typed = 0

  // Gathered, as what is thrown into the form's own saving is taken for a failed save.
  const wrong: string[] = []
  const everStored = new Set<string>()

  const judge = ({ where, patient, codes }: Sighting) => {
    if (patient === '') return
    if (!patients.some((known) => known === patient))
      wrong.push(`part of a number, ${patient}, is in ${where}`)
    for (const code of codes) {
      if (!meant.get(code)?.has(patient) && !loose.has(code)) {
        wrong.push(`${code}, meant for ${[...(meant.get(code) ?? [])]}, is in ${where} of ${patient}`)
      }
    }
  }
  const backend = createBackend(judge, isPicked)
  const tabs = [createTab(backend), createTab(backend)] as const
  const settle = () => vi.advanceTimersByTimeAsync(40)

  const mean = (codes: readonly string[], patient: string) => {
    for (const code of codes) {
      meant.set(code, (meant.get(code) ?? new Set()).add(patient))
      loose.delete(code)
    }
  }
  const shownIn = (of: (typeof tabs)[number]) =>
    sighted('the form', Object.fromEntries(of.values() ?? new Map<string, unknown>()))

  /** Answers the question, where it is asked, as a person who knows what the answer means. */
  const answerIn = (of: (typeof tabs)[number], given: 'keep' | 'clear' | 'cancel' | 'later') => {
    const guard = of.session()?.patientGuard
    const question = guard?.question()
    if (guard && question && given !== 'later') {
      if (given === 'keep') mean(shownIn(of).codes, question.to)
      of.answer(given)
    }
    // What was typed while no patient was chosen is for whoever is chosen first.
    const { patient, codes } = shownIn(of)
    if (patient !== '' && !guard?.isOpen())
      mean(
        codes.filter((code) => loose.has(code)),
        patient,
      )
  }

  const look = async () => {
    const { records } = await backend.shared.list({ limit: 100 })
    const placeOf = new Map<string, unknown>()
    for (const { id, encounter } of records) {
      const stored = sighted('the storage', encounter)
      judge(stored)
      for (const code of stored.codes) {
        everStored.add(code)
        // What was typed once is saved once.
        if (placeOf.has(code)) wrong.push(`${code} is in ${placeOf.get(code)} and in ${id}`)
        placeOf.set(code, id)
      }
    }
    for (const of of tabs) {
      const session = of.session()
      if (!session) continue
      const shown = shownIn(of)
      if (!session.patientGuard.isOpen()) judge(shown)
      // A new encounter that came back waits for its user.
      if (session.restored?.isNew && !of.isTouched()) expect(session.queue.current()).toBeUndefined()
      // What another user typed is seen once it was saved, and not before.
      for (const code of shown.codes) {
        if (typedBy.get(code) !== of.user().id && !everStored.has(code))
          wrong.push(`${code} of ${typedBy.get(code)} is in a form of ${of.user().id}`)
      }
    }
    expect(wrong).toEqual([])
    for (const ids of backend.created.values()) expect(ids.size).toBe(1)
  }

  for (const next of steps) {
    if (next.kind === 'wait') {
      await vi.advanceTimersByTimeAsync(next.ms)
      await look()
      continue
    }
    const here = tabs[next.tab === 0 ? 0 : 1]
    const values = here.values()
    const [other] = tabs.filter((one) => one !== here)
    const isAlone = JSON.stringify(here.place()) !== JSON.stringify(other?.place())
    const state = here.session()?.autosave.state()
    const saved = state?.kind === 'conflict' ? state.current : here.session()?.queue.current()
    const savedCodes = saved === undefined ? [] : sighted('', saved.encounter).codes
    const unsaved = shownIn(here).codes.filter((code) => !savedCodes.includes(code))
    const going = (async () => {
      switch (next.kind) {
        case 'new':
          return here.goTo('new', next.says)
        case 'list':
          return here.goTo('list', next.says)
        case 'open': {
          const { records } = await backend.shared.list({ limit: 3 })
          const record = records[next.which]
          return record && here.goTo(record.id, next.says)
        }
        case 'back':
          return here.back(next.says)
        case 'reload':
          return here.reload()
        case 'user':
          return here.signInAs(here.user() === users[0] ? users[1] : users[0], next.says)
        case 'save':
          return here.save()
        default:
          return undefined
      }
    })()
    if (next.kind === 'open' || next.kind === 'back' || next.kind === 'reload' || next.kind === 'user')
      await vi.advanceTimersByTimeAsync(400)
    await settle()
    await going
    if (next.kind === 'back' && here.wasDiscarded()) expect(here.session()?.restored).toBeUndefined()
    // What was typed is there after a reload, at once and at its own address, unless a save of it ended meanwhile.
    if (next.kind === 'reload' && isAlone) {
      const { records } = await backend.shared.list({ limit: 100 })
      const stored = records.flatMap(({ encounter }) => sighted('', encounter).codes)
      expect([...shownIn(here).codes, ...stored]).toEqual(expect.arrayContaining(unsaved))
    }
    const session = here.session()
    // A question that is asked is a modal dialog: nothing else is done before it is answered.
    if (session?.patientGuard.question()) {
      if (next.kind === 'answer') answerIn(here, next.answer)
    } else if (values && session) {
      if (next.kind === 'patient') {
        // Whoever fills in a visit fills in the rest of it, too.
        here.set(ui.provider, '201')
        here.set(ui.dateOfService, '2026-06-15')
        const patient = patients[next.which] ?? patients[0]
        for (const length of isPicked ? [] : [1, 3]) {
          here.set(ui.patient, patient.slice(0, length))
          await vi.advanceTimersByTimeAsync(700)
        }
        here.set(ui.patient, patient)
        // The field is left.
        if (!isPicked) session.patientGuard.ask()
        answerIn(here, next.answer)
      } else if (next.kind === 'appointment' && isPicked) {
        const patient = patients[next.which] ?? patients[0]
        here.set(ui.appointment ?? '', String(Number(patient) + 4000))
        here.set(ui.patient, patient)
        here.set(ui.provider, '201')
        here.set(ui.dateOfService, '2026-06-15')
        answerIn(here, next.answer)
      } else if (next.kind === 'answer') {
        session.patientGuard.ask()
        answerIn(here, next.answer)
      } else if (next.kind === 'clearPatient') {
        here.set(ui.patient, '')
        if (!isPicked) session.patientGuard.ask()
      } else if (next.kind === 'text') session.pendingTexts.set('DiagnosisCodes', `sore ${typed}`)
      else if (next.kind === 'code') {
        typed += 1
        const code = `C${typed}`
        typedBy.set(code, here.user().id)
        const owner = shownIn(here).patient || session.patientGuard.owner()
        if (owner) mean([code], owner)
        else loose.add(code)
        const property = next.isDiagnosis ? ui.diagnoses.property : ui.procedures.property
        const list = values.get(property)
        here.set(property, [...(Array.isArray(list) ? list : []), code])
      } else if (next.kind === 'removeCode') {
        const list = values.get(ui.diagnoses.property)
        here.set(ui.diagnoses.property, Array.isArray(list) ? list.slice(1) : [])
      } else if (next.kind === 'decide') {
        const state = session.autosave.state()
        if (state.kind === 'conflict') {
          const before = state.view?.before ?? session.queue.current()?.encounter
          if (next.way === 'theirs') session.reset(state.current)
          else if (next.way === 'mine') {
            if (before && before[ui.patient] === state.current.encounter[ui.patient])
              void session.autosave.overwrite(state.current)
          } else if (state.view) {
            const choices = state.view.conflicts.map(
              ({ property }, at) => [property, next.choices[at] ?? 'mine'] as const,
            )
            void session.resolve(new Map(choices))
          }
          await settle()
        }
        answerIn(here, next.answer)
      }
    }
    await settle()
    await here.hear()
    await look()
  }
  await vi.advanceTimersByTimeAsync(5000)
  await look()
}

it(`never shows, keeps or sends what was typed for one patient as another's, unless told to keep it (${walks} walks)`, async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<readonly Step[]>([], together),
      steps,
      fc.boolean(),
      (first, then, isPicked) => walk([...first, ...then], isPicked),
    ),
    { numRuns: walks, ...seed },
  )
}, 600_000)
