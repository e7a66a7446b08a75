import { screen, within } from '@testing-library/react'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { EncounterId } from '../../../src/encounter/Encounter.js'
import { everyone, store, visit } from '../../form/EncounterForm/openForm.js'

const nameOf = (number: number) => `Row ${String(number).padStart(2, '0')}`

/** A client with `count` ready encounters in one status. Sorted by patient they are "Row 01", "Row 02" and so on. */
export const openRows = async (
  count: number,
  ...way: readonly string[]
): Promise<{ readonly client: ListingClient; readonly ids: readonly EncounterId[] }> => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const client = createMemoryClient({
    user: () => everyone,
    directory: createMemoryDirectory({
      patients: numbers.map((number) => ({ id: number, name: nameOf(number), birthDate: '1985-03-15' })),
      providers: [{ id: 201, name: 'Dr. Lee' }],
      appointments: [],
      today: () => '2025-01-15',
    }),
  })
  const ids: EncounterId[] = []
  for (const number of numbers) ids.push((await store(client, { ...visit, PatientId: number }, ...way)).id)
  return { client, ids }
}

/** The patients of the listed rows. */
export const listed = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'Encounters' }))
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent ?? '')

/** The text of the focused element. */
export const focused = (): string => document.activeElement?.textContent ?? ''
