// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import type { EncounterUi } from '../../../src/encounter/Encounter.js'
import type { Workflow } from '../../../src/encounter/workflow.js'
import type { JsonSchema } from '../../../src/schema/JsonSchema.js'
import {
  button,
  chipCodes,
  currentStep,
  directory,
  everyone,
  field,
  openForm,
  statusSays,
} from './openForm.js'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    key: { type: 'string' },
    state: { type: 'string' },
    subject: { type: 'integer' },
    performer: { type: 'integer' },
    performedOn: { type: 'string', format: 'date' },
    conditions: { type: 'array', items: { type: 'string' } },
    services: { type: 'array', items: { type: 'string' } },
    urgent: { type: 'boolean' },
    room: { enum: ['A', 'B', 'C', 'D', 'E'] },
    contact: { type: 'object', properties: { phoneNumber: { type: 'string', minLength: 7 } } },
  },
  required: ['subject', 'performer', 'performedOn', 'room'],
}

const ui: EncounterUi = {
  identifier: 'key',
  status: 'state',
  dateOfService: 'performedOn',
  patient: 'subject',
  provider: 'performer',
  diagnoses: { property: 'conditions', systems: ['icd10cm'] },
  procedures: { property: 'services', systems: ['cpt'] },
  order: ['performedOn', 'subject'],
}

const workflow: Workflow = {
  initial: 'open',
  statuses: [
    { status: 'open', readOnly: false, step: true },
    { status: 'closed', readOnly: true, step: true },
  ],
  transitions: [
    {
      from: 'open',
      to: 'closed',
      action: 'Close',
      needsReason: false,
      needsNoErrors: true,
      capability: 'submit',
      tone: 'forward',
    },
  ],
}

const clientOf = () =>
  createLocalStorageClient({
    user: () => everyone,
    storage: createMemoryStorage(),
    schema,
    ui,
    workflow,
    directory,
  })

describe('an encounter of another schema and another workflow', () => {
  it('is entered, saved and moved on, with no code changed', async () => {
    const { user, client, saved } = openForm({ client: clientOf(), schema, ui, workflow })
    expect(currentStep()).toBe('open')
    await user.type(field('Subject'), '100234{Enter}')
    await user.type(field('Performer'), 'okafor{Enter}')
    await waitFor(() => expect(field('Performer')).toHaveProperty('value', 'Dr. Okafor'))
    await user.clear(screen.getByLabelText('Performed on'))
    await user.type(screen.getByLabelText('Performed on'), '2025-01-15')
    await user.type(field('Conditions'), 'i10{Enter}')
    await user.type(field('Services'), '99213{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Add contact' }))
    await user.type(screen.getByRole('textbox', { name: 'Phone number' }), '555-0100')
    await statusSays(/^Not saved: Select a room$/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Room' }), 'B')
    await statusSays(/^Saved/)
    await user.click(button('Close'))
    await waitFor(() => expect(currentStep()).toBe('closed'))
    expect(saved.at(-1)?.encounter).toEqual({
      key: expect.any(String),
      state: 'closed',
      subject: 100234,
      performer: 202,
      performedOn: '2025-01-15',
      conditions: ['I10'],
      services: ['99213'],
      room: 'B',
      contact: { phoneNumber: '555-0100' },
    })
    expect((await client.list({})).total).toBe(1)
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull()
  })

  it('shows what hangs on its values while they call for it', async () => {
    const dependent: JsonSchema = {
      ...schema,
      dependentSchemas: {
        contact: {
          properties: { reason: { type: 'string' } },
          oneOf: [
            { properties: { way: { const: 'by phone' } }, required: ['way'] },
            { properties: { way: { const: 'by mail' }, mail: { type: 'string' } }, required: ['way'] },
          ],
        },
      },
    }
    const { user } = openForm({ client: clientOf(), schema: dependent, ui, workflow })
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Add contact' }))
    await user.type(screen.getByRole('textbox', { name: 'Phone number' }), '555-0100')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Asked')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Way' }), 'by mail')
    expect(screen.getByRole('textbox', { name: 'Mail' })).toBeTruthy()
    await user.clear(screen.getByRole('textbox', { name: 'Phone number' }))
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Mail' })).toBeNull()
  })

  it('has its fields in the order of its description, then in that of its schema', () => {
    openForm({ client: clientOf(), schema, ui, workflow })
    const labels = within(screen.getByRole('group', { name: 'Visit' }))
      .getAllByText(/./, { selector: 'label' })
      .map(({ textContent }) => textContent)
    expect(labels).toEqual([
      'Performed on',
      'Subject',
      'Performer',
      'Conditions',
      'Services',
      'Urgent',
      'Room',
    ])
  })

  it('begins anew where the host changes the schema', async () => {
    const { again } = openForm({ initialEncounter: { DiagnosisCodes: ['I10'] } })
    expect(chipCodes('diagnosis')).toEqual(['I10'])
    again({ client: clientOf(), schema, ui, workflow, initialEncounter: { room: 'A' } })
    expect(screen.getByRole('combobox', { name: 'Room' })).toHaveProperty('value', 'A')
    await statusSays(/^Nothing to save yet$/)
  })

  it('goes on where the host writes the schema anew in each render', async () => {
    const client = clientOf()
    const anew = () => structuredClone({ schema, ui, workflow })
    const { user, again } = openForm({ client, ...anew() })
    await user.click(await screen.findByRole('button', { name: 'Add contact' }))
    const phone = () => screen.getByRole('textbox', { name: 'Phone number' })
    await user.clear(phone())
    await user.type(phone(), '555-0100')
    again({ client, ...anew() })
    expect(phone()).toHaveProperty('value', '555-0100')
  })
})
