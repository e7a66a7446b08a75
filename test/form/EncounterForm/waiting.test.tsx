// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { over } from '../../../src/testing/contractSupport.js'
import { createOffice } from '../../client/outbox/support/createOffice.js'
import { chipCodes, field, newWorkingCopies, openForm, statusSays, visit } from './openForm.js'

const open = () => {
  const office = createOffice()
  const { client } = office.openTab()
  return { office, client }
}

const addCode = (user: ReturnType<typeof openForm>['user'], code: string) =>
  user.type(field('Diagnosis codes'), `${code}{Enter}`)

describe('a form whose server is off', () => {
  it('says that its changes wait, goes on, and becomes the encounter that the server makes', async () => {
    const { office, client } = open()
    office.turn('off')
    const { user, saved } = openForm({ client, initialEncounter: visit })
    await addCode(user, 'i10')
    await statusSays(/^Waiting to send \(1\)$/)
    const [first] = saved
    await addCode(user, 'e11.9')
    await waitFor(() => expect(client.outbox.items().at(-1)?.encounter.DiagnosisCodes).toContain('E11.9'))
    await statusSays(/^Waiting to send \(\d\)$/)
    office.turn('on')
    await act(() => client.outbox.retry())
    await statusSays(/^Saved/)
    // The host is told, so that the address becomes the encounter's.
    await waitFor(() => expect(saved.at(-1)?.id).toBe(8009001))
    expect(first?.id).not.toBe(8009001)
    await addCode(user, 'e11.65')
    await waitFor(async () =>
      expect((await office.server.get(8009001)).encounter.DiagnosisCodes).toContain('E11.65'),
    )
    await statusSays(/^Saved/)
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9', 'I10', 'E11.9', 'E11.65'])
    expect((await office.server.list({})).records).toHaveLength(1)
  })

  it('keeps what was typed after it, under the id that it gets', async () => {
    const { office, client } = open()
    const workingCopies = newWorkingCopies()
    office.turn('off')
    const made = await client.create(visit, { idempotencyKey: 'k' })
    const form = openForm({ client, encounterId: made.id, workingCopies })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    // No code yet, so that it is not saved: it stays in this tab.
    await form.user.type(field('Diagnosis codes'), 'zz')
    form.unmount()
    office.turn('on')
    await client.outbox.retry()
    openForm({ client, encounterId: made.id, workingCopies })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    expect(field('Diagnosis codes')).toHaveProperty('value', 'zz')
  })

  it('says why a change was not sent, until a person decides', async () => {
    const { office, client } = open()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    const { user } = openForm({ client, encounterId: made.id })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    office.turn('off')
    await addCode(user, 'i10')
    await statusSays(/^Waiting to send \(1\)$/)
    await office.server.update(made.id, { ...visit, DiagnosisCodes: ['E11.9'] }, over(made))
    office.turn('on')
    await act(() => client.outbox.retry())
    await statusSays(/^Not sent: .*changed this encounter/)
    expect(chipCodes('diagnosis')).toContain('I10')
    await act(() => client.outbox.discard(client.outbox.items()[0]?.key ?? ''))
    await statusSays(/^Saved/)
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.9']))
  })
})
