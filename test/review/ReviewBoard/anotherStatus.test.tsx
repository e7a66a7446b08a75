// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readImport } from '../../../src/client/import/readImport.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { kareoEncounterSchema } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow, type Transition, type Workflow } from '../../../src/encounter/workflow.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import type { JsonSchema } from '../../../src/schema/JsonSchema.js'
import { over } from '../../../src/testing/contractSupport.js'
import { currentStep, directory, everyone, store, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const way = (from: string, to: string, action: string, tone: Transition['tone']): Transition => ({
  ...{ from, to, action, tone },
  ...{ needsReason: tone === 'back', needsNoErrors: tone === 'forward', capability: 'approve' },
})

/** The one edit: a status between Submitted and Approved, with the transitions into and out of it. */
const workflow: Workflow = {
  ...encounterWorkflow,
  statuses: encounterWorkflow.statuses.flatMap((row) =>
    row.status === 'Approved' ? [{ status: 'Rejected', readOnly: true, step: false }, row] : [row],
  ),
  transitions: [
    ...encounterWorkflow.transitions,
    way('Submitted', 'Rejected', 'Reject', 'back'),
    way('Rejected', 'Approved', 'Approve', 'forward'),
    { ...way('Rejected', 'Voided', 'Void', 'end'), needsReason: true, capability: 'void' },
  ],
}

const schemaWith = (schema: JsonSchema, status: string): JsonSchema => {
  if (!isDictionary(schema) || !isDictionary(schema.properties)) return schema
  const { EncounterStatus } = schema.properties
  if (!isDictionary(EncounterStatus) || !Array.isArray(EncounterStatus.enum)) return schema
  const widened = { ...EncounterStatus, enum: [...EncounterStatus.enum, status] }
  return { ...schema, properties: { ...schema.properties, EncounterStatus: widened } }
}

const schema = schemaWith(kareoEncounterSchema, 'Rejected')

const clientWith = () => createMemoryClient({ user: () => everyone, schema, workflow, directory })

describe('a status that is added to the table', () => {
  it('has its button, its place in the form, its tab and its line in the history', async () => {
    const client = clientWith()
    const { id } = await store(client, visit, 'Submitted')
    const { user } = openReview(client, { workflow, form: { schema }, search: '?status=Submitted' })
    await user.click(await screen.findByRole('link', { name: 'Doe, Jane' }))
    await user.click(await screen.findByRole('button', { name: 'Reject' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'wrong provider')
    await user.click(dialog.getByRole('button', { name: 'Reject' }))
    await waitFor(() => expect(currentStep()).toBe('Rejected'))
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Rejected')
    expect((await client.history(id)).at(-1)).toMatchObject({ kind: 'transition', reason: 'wrong provider' })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('tab', { name: 'Rejected 1' }))
    expect(await screen.findByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
  })

  it('explains in its empty tab which encounters will be there', async () => {
    const client = clientWith()
    await store(client)
    openReview(client, { workflow, search: '?status=Rejected' })
    expect(await screen.findByText('No rejected encounters')).toBeTruthy()
    expect(screen.getByText('Rejected encounters appear here until they are approved.')).toBeTruthy()
  })

  it('makes a second encounter of the visit a duplicate, unless it is void', async () => {
    const client = clientWith()
    const rejected = await store(client, visit, 'Submitted', 'Rejected')
    const rowsOf = () => readImport([visit], { client, workflow, schema, file: 'visits.json' })
    expect((await rowsOf()).map(({ kind }) => kind)).toEqual(['duplicate'])
    await client.transition(rejected.id, { to: 'Voided', reason: 'a mistake' }, over(rejected.record))
    expect((await rowsOf()).map(({ kind }) => kind)).toEqual(['valid'])
  })
})
