// Loaded beforehand: a busy machine takes long to load it for the first time.
import '../../../src/encounter/rules/codeChecks.js'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { Directory } from '../../../src/client/Directory.js'
import type { EncounterRecord, ListingClient } from '../../../src/client/EncounterClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import type { Encounter, EncounterId } from '../../../src/encounter/Encounter.js'
import type { User } from '../../../src/encounter/User.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import type { EncounterFormProps } from '../../../src/form/EncounterFormProps.js'
import { over } from '../../../src/testing/contractSupport.js'
import { sourceOf, type TestCode, testCode } from '../../codes/codePacks.js'
import { wholeText } from '../../support/wholeText.js'

export const everyone: User = {
  id: 'u1',
  name: 'Dr. Test',
  capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
}

export const directory = createMemoryDirectory({
  patients: [
    { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' },
    { id: 100235, name: 'Roe, Richard', birthDate: '1952-11-02' },
  ],
  providers: [
    { id: 201, name: 'Dr. Lee' },
    { id: 202, name: 'Dr. Okafor' },
  ],
  appointments: [{ id: 5001234, patientId: 100234, providerId: 201, date: '2025-01-15', time: '09:00' }],
  today: () => '2025-01-15',
})

/** The same directory, which cannot be reached until the test says so. */
export const awayDirectory = (): { readonly away: Directory; readonly comeBack: () => void } => {
  let isAway = true
  const reach = () => {
    if (isAway) throw new Error('away')
  }
  const away: Directory = {
    search: async (...asked) => {
      reach()
      return directory.search(...asked)
    },
    get: async (...asked) => {
      reach()
      return directory.get(...asked)
    },
  }
  return {
    away,
    comeBack: () => {
      isAway = false
    },
  }
}

const diagnosis = (code: string, text: string) => testCode('icd10cm', code, text)

const entries: readonly TestCode[] = [
  diagnosis('J06.9', 'Acute upper respiratory infection, unspecified'),
  diagnosis('R05.9', 'Cough, unspecified'),
  diagnosis('I10', 'Essential (primary) hypertension'),
  diagnosis('E11.9', 'Type 2 diabetes mellitus without complications'),
  diagnosis('E11.65', 'Type 2 diabetes mellitus with hyperglycemia'),
  testCode('cpt', '99213', 'Established patient visit, low (demo label)'),
  testCode('cpt', '36415', 'Blood draw from a vein (demo label)'),
]

/** Finds a few codes, and J06.9 for `cold`. */
export const codes = sourceOf(entries, 'cold = acute upper respiratory infection')

/** The same codes, found only once the test lets the search go on. */
export const heldCodes = (): { readonly source: CodeSource; readonly release: () => void } => {
  let release = () => undefined
  const released = new Promise<void>((resolve) => {
    release = () => void resolve()
  })
  const source: CodeSource = {
    ...codes,
    search: async (query, options) => {
      await released
      return codes.search(query, options)
    },
  }
  return { source, release: () => release() }
}

export const visit: Encounter = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2025-01-15',
  DiagnosisCodes: ['J06.9', 'R05.9'],
  ProcedureCodes: ['99213'],
}

/** A visit of today, of which the checks have nothing to say. */
export const todaysVisit: Encounter = { ...visit, DateOfService: todayOf(new Date()) }

/** A client over memory; what is not told is as in the app. */
export const memoryClient = (user: User = everyone, withDirectory = true): BrowserClient =>
  createMemoryClient({ user: () => user, ...(withDirectory ? { directory } : {}) })

/** A client that tells of changes when the test says so. */
export const tellingClient = <Client extends ListingClient>(client: Client) => {
  const listeners = new Set<(changed: readonly EncounterId[] | 'all') => void>()
  const telling: Client = {
    ...client,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
  const tell = (changed: readonly EncounterId[] | 'all') => {
    for (const listener of listeners) listener(changed)
  }
  return { telling, tell }
}

/** A client whose storage can be cleared, as from another tab; numbers begin anew then. */
export const clearable = () => {
  let now = memoryClient()
  const { telling, tell } = tellingClient<ListingClient>({
    ...now,
    get: (...call) => now.get(...call),
    list: (...call) => now.list(...call),
    create: (...call) => now.create(...call),
    update: (...call) => now.update(...call),
    transition: (...call) => now.transition(...call),
    history: (...call) => now.history(...call),
  })
  return {
    client: telling,
    clear: () => {
      now = memoryClient()
      return now
    },
    tell,
  }
}

/** Stores an encounter and moves it along the workflow. */
export const store = async (
  client: ListingClient,
  encounter: Encounter = visit,
  ...way: readonly string[]
): Promise<{ readonly id: EncounterId; readonly record: EncounterRecord }> => {
  let record = await client.create(encounter, { idempotencyKey: crypto.randomUUID() })
  const { id } = record
  for (const to of way) {
    record = await client.transition(id, { to, reason: 'for the test' }, over(record))
  }
  return { id, record }
}

export const newWorkingCopies = () => createWorkingCopyStore(createMemoryStorage())

/** Renders the form as a host does. `saved` are the records that it told of; `again` renders it with other props. */
export const openForm = ({
  client = memoryClient(),
  ...props
}: Partial<Omit<EncounterFormProps, 'client'>> & { readonly client?: ListingClient } = {}) => {
  const saved: EncounterRecord[] = []
  const form = (changed: Partial<EncounterFormProps>) => (
    <EncounterForm
      client={client}
      user={everyone}
      codes={codes}
      onSaved={(record) => saved.push(record)}
      {...props}
      {...changed}
    />
  )
  const view = render(form({}))
  return {
    client,
    saved,
    user: userEvent.setup(),
    unmount: view.unmount,
    again: (changed: Partial<EncounterFormProps>) => view.rerender(form(changed)),
  }
}

/** Unfolds the fields of the visit, which are folded once they are chosen; the focus is in the first of them. */
export const openVisit = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: 'Change' }))

/** Presses the button of an action, or takes it from the menu where it is rarely done. */
export const pressAction = async (
  user: ReturnType<typeof userEvent.setup>,
  action: string,
): Promise<void> => {
  if (action !== 'Void') return user.click(screen.getByRole('button', { name: action }))
  await user.click(screen.getByRole('button', { name: 'More actions' }))
  await user.click(screen.getByRole('menuitem', { name: action }))
}

/** Beside a list another heading stands over the form. */
const patientHeading = () => {
  const form = screen.queryByRole('form', { name: 'Encounter' })
  return form === null ? null : within(form).queryByRole('heading', { level: 2, name: /·|^No patient/ })
}

/** Whose encounter it is, as the head of the form says. */
export const patientHead = (): string => patientHeading()?.textContent ?? ''

/** The line that the fields of the visit are folded to; undefined where they are not. */
export const visitLine = (): string | undefined =>
  patientHeading()?.parentElement?.nextElementSibling?.textContent ?? undefined

export const field = (name: string) => screen.getByRole('combobox', { name })
export const button = (name: string) => screen.getByRole('button', { name })

/** The words of a list's chips, in their order. */
export const chips = (list: 'diagnosis' | 'procedure'): readonly string[] =>
  within(screen.getByRole('list', { name: `Selected ${list} codes` }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '')

/** The codes of a list's chips, in their order. */
export const chipCodes = (list: 'diagnosis' | 'procedure'): readonly string[] =>
  screen.queryByRole('list', { name: `Selected ${list} codes` }) === null
    ? []
    : within(screen.getByRole('list', { name: `Selected ${list} codes` }))
        .getAllByRole('button', { name: /^Remove / })
        .map((remove) => (remove.getAttribute('aria-label') ?? '').replace('Remove ', ''))

/** Resolves once the status line says so. */
export const statusSays = (words: RegExp) =>
  screen.findByText(wholeText(words), { selector: '[role=status]' })

/** The status of the encounter, as the list of steps has it. */
export const currentStep = (): string =>
  within(screen.getByRole('list', { name: 'Encounter status' }))
    .getAllByRole('listitem')
    .filter((step) => step.getAttribute('aria-current') === 'step')
    .map(({ textContent }) => (textContent ?? '').replace(/^\d/, ''))
    .join()
