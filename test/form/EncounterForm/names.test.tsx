// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { over } from '../../../src/testing/contractSupport.js'
import { everyone, field, openForm, openVisit, store, visit } from './openForm.js'

const patient = 'דוגמה, דנה'
const other = 'تجربة, سامي'
const provider = 'ד״ר בדיקה'
const user = { ...everyone, name: 'رنا مثال' }

const directory = createMemoryDirectory({
  patients: [
    { id: 100234, name: patient, birthDate: '1985-03-15' },
    { id: 100235, name: other, birthDate: '1952-11-02' },
  ],
  providers: [{ id: 201, name: provider }],
  appointments: [],
  today: () => '2025-01-15',
})

const newClient = (name = () => user.name) =>
  createMemoryClient({ user: () => ({ ...user, name: name() }), directory })

/** The elements that hold this text by themselves, in a part of the page. */
const holding = (text: string, within: Element = document.body) =>
  [...within.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(text),
    ),
  )

const expectIsolated = (text: string, within?: Element) => {
  const tags = holding(text, within).map((element) => element.tagName)
  expect(tags).not.toEqual([])
  expect(tags.filter((tag) => tag !== 'BDI')).toEqual([])
}

it('names written from right to left keep to themselves in options, questions and the history', async () => {
  const client = newClient()
  const { id, record } = await store(client)
  await client.update(id, { ...record.encounter, PatientId: 100235 }, over(record))
  const form = openForm({ client, encounterId: id, user })
  await openVisit()
  const input = field('Patient')
  const history = await screen.findByRole('region', { name: 'History' })
  await form.user.click(await screen.findByRole('button', { name: 'Show all changes' }))
  await waitFor(() => expect(history.textContent).toContain(`${other} · 11/02/1952`))
  for (const name of [user.name, patient, other]) expectIsolated(name, history)
  // Its digits would change places beside an Arabic name.
  expectIsolated('11/02/1952', history)

  await form.user.clear(input)
  await form.user.type(input, patient.slice(0, 3))
  const option = await screen.findByRole('option', { name: `${patient} · 03/15/1985 · 100234` })
  for (const part of [patient, '03/15/1985', '100234']) expectIsolated(part, option)
  await form.user.click(option)
  const question = await screen.findByRole('dialog', { name: `Keep these codes for ${patient}?` })
  expectIsolated(patient, question)
  expectIsolated(other, question)
})

it('names written from right to left keep to themselves where a form is read, and in a conflict', async () => {
  let by = user.name
  const client = newClient(() => by)
  const { id, record } = await store(client)
  const read = openForm({ client, encounterId: id, user, readOnly: true })
  await waitFor(() => expectIsolated(patient))
  expectIsolated(provider)
  read.again({ readOnly: false })

  const diagnoses = await screen.findByRole('combobox', { name: 'Diagnosis codes' })
  by = 'سلمى تجربة'
  await client.update(id, { ...visit, ...record.encounter, DateOfService: '2025-01-14' }, over(record))
  await read.user.type(diagnoses, 'i10{Enter}')
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain(`${by} changed this encounter`)
  expectIsolated(by)
})
