// Loaded with the first write otherwise, and no fake timer waits for a module.
import '../../../../src/client/createStoreWrites.js'
import { createMemoryDirectory } from '../../../../src/client/createMemoryDirectory.js'
import type { EncounterClient } from '../../../../src/client/EncounterClient.js'
import { createMemoryStorage } from '../../../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../../../src/client/memory/createMemoryClient.js'
import type { StorageLike } from '../../../../src/client/StorageLike.js'
import { createWorkingCopyStore } from '../../../../src/client/workingCopy.js'
import type { EncounterId } from '../../../../src/encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi as ui } from '../../../../src/encounter/kareoEncounter.js'
import type { User } from '../../../../src/encounter/User.js'
import { compileEncounterSchema } from '../../../../src/form/encounterModel.js'
import { createConflictHandler } from '../../../../src/form/saving/conflict/createConflictHandler.js'
import { createEncounterSession } from '../../../../src/form/saving/createEncounterSession.js'
import type { CodesAnswer } from '../../../../src/form/saving/createPatientGuard.js'
import type { EncounterSession } from '../../../../src/form/saving/EncounterSession.js'
import type { SessionForm } from '../../../../src/form/saving/SessionForm.js'

/** Patients and their appointments, by their place in a walk. */
export const patients = ['1001', '1002', '1003'] as const

export const users: readonly [User, User] = [
  { id: 'lee', name: 'Dr. Lee', capabilities: ['edit', 'submit', 'return'] },
  { id: 'desk', name: 'Robin Test', capabilities: ['edit', 'submit', 'return', 'approve'] },
]

const directory = createMemoryDirectory({
  patients: patients.map((id) => ({ id: Number(id), name: `Patient ${id}` })),
  providers: [{ id: 201, name: 'Dr. Lee' }],
  appointments: patients.map((id) => ({
    id: Number(id) + 4000,
    patientId: Number(id),
    providerId: 201,
    date: '2026-06-15',
  })),
  today: () => '2026-06-15',
})

const compiled = compileEncounterSchema(kareoEncounterSchema, ui, true)

/** Data that stand for one patient's codes, wherever they are. */
export interface Sighting {
  readonly where: string
  readonly patient: string
  readonly codes: readonly string[]
}

const codesOf = (data: Readonly<Record<string, unknown>>): readonly string[] =>
  [data[ui.diagnoses.property], data[ui.procedures.property]].flatMap((list) =>
    Array.isArray(list) ? list.map(String) : [],
  )

/** What data show of a patient and codes. */
export const sighted = (where: string, data: Readonly<Record<string, unknown>>): Sighting => ({
  where,
  patient: String(data[ui.patient] ?? ''),
  codes: codesOf(data),
})

/** Where a tab is. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'new'; readonly formKey: string }
  | { readonly kind: 'encounter'; readonly id: EncounterId }

/** One load of a page: after a reload nothing of it acts any more, but what it sent has arrived. */
interface Page {
  alive: boolean
}

/** How long answers take, in ms, in turn: at once, or so long that much is typed meanwhile. */
const latencies = [30, 400, 30]

/** A backend that the tabs of one browser share, with an ear on all that is sent to it. */
export const createBackend = (hear: (sighting: Sighting) => void, hasDirectory: boolean) => {
  let acting = users[0]
  const shared = createMemoryClient({ user: () => acting, ...(hasDirectory ? { directory } : undefined) })
  let sent = 0
  const created = new Map<string, Set<EncounterId>>()

  /** The client of a user in one load of a page. Each answer takes a moment. */
  const clientOf = (user: User, page: Page, formKey: () => string | undefined): EncounterClient => {
    const send = async <T>(call: () => Promise<T>): Promise<T> => {
      if (!page.alive) return new Promise(() => undefined)
      acting = user
      sent += 1
      const latency = latencies[sent % latencies.length]
      const answer = await call().then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error
        },
      )
      await new Promise((resolve) => setTimeout(resolve, latency))
      return page.alive ? answer() : new Promise(() => undefined)
    }
    return {
      ...shared,
      create: (encounter, options) => {
        if (page.alive) hear(sighted('a request', encounter))
        // The forms of two users are two, although one history entry leads to both.
        const key = formKey() && `${user.id} ${formKey()}`
        return send(async () => {
          const record = await shared.create(encounter, options)
          if (key !== undefined) created.set(key, (created.get(key) ?? new Set()).add(record.id))
          return record
        })
      },
      update: (id, encounter, options) => {
        if (page.alive) hear(sighted('a request', encounter))
        return send(() => shared.update(id, encounter, options))
      },
      transition: (...args) => send(() => shared.transition(...args)),
      get: (...args) => send(() => shared.get(...args)),
      history: (...args) => send(() => shared.history(...args)),
    }
  }
  return { shared, clientOf, created }
}

/** A storage that one load of a page writes to. */
const storageOf = (storage: StorageLike, page: Page): StorageLike => ({
  get length() {
    return storage.length
  },
  key: (position) => storage.key(position),
  getItem: (key) => storage.getItem(key),
  setItem: (key, value) => {
    if (page.alive) storage.setItem(key, value)
  },
  removeItem: (key) => {
    if (page.alive) storage.removeItem(key)
  },
})

/** A tab of the app, without what is drawn: where it is, who is signed in, and the form that is open. */
export const createTab = (backend: ReturnType<typeof createBackend>) => {
  const storage = createMemoryStorage()
  let page: Page = { alive: true }
  let user = users[0]
  let place: Place = { kind: 'list' }
  let open: { readonly session: EncounterSession; readonly values: Map<string, unknown> } | undefined
  let made = 0
  let isTouched = false
  let before: Place = { kind: 'list' }
  const discarded = new Set<string>()
  /** How often the form of a key began with nothing: an entry whose save ended after it was left begins anew. */
  const begun = new Map<string, number>()

  const show = async (): Promise<void> => {
    isTouched = false
    if (place.kind === 'list') return
    const { kind } = place
    const here = place
    const formKey = kind === 'new' ? place.formKey : undefined
    const beginning = `${user.id} ${formKey}`
    const client = backend.clientOf(user, page, () => formKey && `${formKey} ${begun.get(beginning)}`)
    const record = here.kind === 'encounter' ? await client.get(here.id) : undefined
    const session = createEncounterSession({
      client,
      user,
      ui,
      compiled,
      record,
      isClosed: () => false,
      initial: {},
      workingCopies: createWorkingCopyStore(storageOf(storage, page)),
      formKey,
      onSaved: ({ id }) => {
        if (open?.session === session && place.kind === 'new') place = { kind: 'encounter', id }
      },
      loadConflictHandler: async () => createConflictHandler,
    })
    if (session.restored === undefined) begun.set(beginning, (begun.get(beginning) ?? 0) + 1)
    const values = new Map(Object.entries(session.startValues))
    const form: SessionForm = {
      values: () => Object.fromEntries(values),
      set: (property, value) => {
        values.set(property, value)
        session.changed()
      },
      reset: (next) => {
        values.clear()
        for (const [property, value] of Object.entries(next)) values.set(property, value)
        session.changed()
      },
    }
    open = { session, values }
    session.start(form)
  }

  const close = () => {
    open?.session.stop()
    open = undefined
  }

  const isUnsaved = (): boolean => {
    const kind = open?.session.autosave.state().kind ?? 'saved'
    return (
      ['restored', 'incomplete', 'failed', 'conflict'].includes(kind) ||
      Object.keys(open?.session.pendingTexts.all() ?? {}).length > 0
    )
  }

  /** Leaves what is open; false where its user stays. */
  const leave = (says: 'leave' | 'stay'): boolean => {
    if (isUnsaved()) {
      if (says === 'stay') return false
      open?.session.discard()
      if (place.kind === 'new') discarded.add(`${user.id} ${place.formKey}`)
      // As a field that loses the focus may.
      open?.session.pendingTexts.set('DiagnosisCodes', 'typed late')
    }
    close()
    return true
  }

  return {
    storage,
    user: () => user,
    place: () => place,
    session: () => open?.session,
    values: () => open?.values,
    /** Whether its user did anything to the form since it was opened. */
    isTouched: () => isTouched,
    answer: (answer: CodesAnswer) => {
      isTouched = true
      open?.session.patientGuard.answer(answer)
    },
    save: () => {
      isTouched = true
      void open?.session.autosave.flush()
    },
    set: (property: string, value: unknown) => {
      isTouched = true
      if (place.kind === 'new') discarded.delete(`${user.id} ${place.formKey}`)
      open?.values.set(property, value)
      open?.session.changed()
    },
    goTo: async (next: 'list' | 'new' | EncounterId, says: 'leave' | 'stay') => {
      if (!leave(says)) return
      made += 1
      before = place
      place =
        next === 'list'
          ? { kind: 'list' }
          : next === 'new'
            ? { kind: 'new', formKey: `${Math.random()} ${made}` }
            : { kind: 'encounter', id: next }
      await show()
    },
    /** Goes back to where it was before, as by the browser's button. */
    back: async (says: 'leave' | 'stay') => {
      if (!leave(says)) return
      ;[place, before] = [before, place]
      await show()
    },
    /** Whether the form that is open was left without saving before. */
    wasDiscarded: () => place.kind === 'new' && discarded.has(`${user.id} ${place.formKey}`),
    reload: async () => {
      open?.session.keepNow()
      page.alive = false
      page = { alive: true }
      open = undefined
      await show()
    },
    signInAs: async (next: User, says: 'leave' | 'stay') => {
      if (next === user || !leave(says)) return
      createWorkingCopyStore(storage).clear()
      user = next
      await show()
    },
    /** What someone else saved is shown where nothing is typed over it. */
    hear: async () => {
      if (place.kind !== 'encounter' || !open) return
      const record = await backend.shared.get(place.id)
      const { queue, autosave } = open.session
      if (record.version === queue.current()?.version || queue.busy()) return
      if (autosave.state().kind === 'saved') open.session.reset(record)
    },
  }
}
