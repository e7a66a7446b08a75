import { describe, expect, it } from 'vitest'
import type { Capability, User } from '../../src/encounter/User.js'
import {
  encounterWorkflow,
  findTransition,
  isReadOnly,
  transitionsFor,
} from '../../src/encounter/workflow.js'

const user = (...capabilities: Capability[]): User => ({ id: 'u1', name: 'Test User', capabilities })
const everything = user('edit', 'submit', 'approve', 'return', 'reopen', 'void')

describe('encounterWorkflow', () => {
  it('has exactly the ways of the status table, each with its needs', () => {
    const ways = encounterWorkflow.transitions.map(
      ({ from, to, action, needsReason, needsNoErrors }) =>
        `${from} > ${to}: ${action}${needsReason ? ', reason' : ''}${needsNoErrors ? ', no errors' : ''}`,
    )
    expect(ways).toEqual([
      'Draft > Submitted: Submit, no errors',
      'Submitted > Approved: Approve, no errors',
      'Submitted > Draft: Return to draft, reason',
      'Approved > Submitted: Reopen, reason',
      'Draft > Voided: Void, reason',
      'Submitted > Voided: Void, reason',
      'Approved > Voided: Void, reason',
    ])
  })

  it('lets nothing leave Voided', () => {
    expect(transitionsFor(encounterWorkflow, 'Voided', everything)).toEqual([])
  })

  it('offers only what the user may do', () => {
    const actions = transitionsFor(encounterWorkflow, 'Submitted', user('submit', 'return')).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(['Return to draft'])
  })

  it('makes Approved, Voided and any unknown status read-only', () => {
    const readOnly = ['Draft', 'Submitted', 'Approved', 'Voided', 'Lost'].filter((status) =>
      isReadOnly(encounterWorkflow, status),
    )
    expect(readOnly).toEqual(['Approved', 'Voided', 'Lost'])
  })

  it('has no way from Draft to Approved', () => {
    expect(findTransition(encounterWorkflow, 'Draft', 'Approved')).toBeUndefined()
  })
})
