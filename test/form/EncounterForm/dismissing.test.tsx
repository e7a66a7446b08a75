// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CodeSource, NoteInstruction } from '../../../src/codes/CodeSystem.js'
// Loaded beforehand: a busy machine takes long to load them for the first time.
import '../../../src/form/checks/FindingTools.js'
import '../../../src/form/actions/ReasonDialog.js'
import { chipCodes, chips, codes, everyone, openForm, statusSays, store, todaysVisit } from './openForm.js'

/** A visit with one warning: E11.9 beside what it denies. */
const warned = { ...todaysVisit, DiagnosisCodes: ['E11.65', 'E11.9'] }

const heading = (name: string) => screen.findByRole('region', { name })
const dialog = () => screen.findByRole('dialog', { name: 'Dismiss this warning?' })

describe('a warning', () => {
  it('is dismissed with a reason, which is kept with who gave it, and can be taken back', async () => {
    const { user, client, saved } = openForm({ initialEncounter: warned })
    await heading('Ready to submit, 1 warning')
    await waitFor(() => expect(chips('diagnosis')[1]).toContain('without complications”'))

    await user.click(await screen.findByRole('button', { name: /^Dismiss: E11\.9/ }))
    const asked = within(await dialog())
    expect(await asked.findByText('Doe, Jane')).toBeTruthy()
    expect(asked.getByText(/^E11\.9/)).toBeTruthy()
    await user.click(asked.getByRole('button', { name: 'Dismiss' }))
    expect(asked.getByText(/Enter a reason/)).toBeTruthy()
    await user.type(asked.getByRole('textbox', { name: 'Reason' }), 'two types, see the note')
    await user.click(asked.getByRole('button', { name: 'Dismiss' }))

    const panel = within(await heading('Ready to submit'))
    expect(panel.getByText(/^Dismissed by/).textContent).toBe(
      'Dismissed by Dr. Test: “two types, see the note”',
    )
    await waitFor(() => expect(chips('diagnosis')[1]).not.toContain('without complications”'))
    const id = saved.at(-1)?.id ?? ''
    const { marks } = await client.get(id)
    expect(marks?.dismissed).toMatchObject([
      { finding: 'diabetes-without-complications', reason: 'two types, see the note', by: 'Dr. Test' },
    ])

    await user.click(panel.getByRole('button', { name: /^Show again: E11\.9/ }))
    await heading('Ready to submit, 1 warning')
    const kinds = (await client.history(id)).map(({ kind, reason }) => [kind, reason])
    expect(kinds).toEqual([
      ['created', undefined],
      ['marked', 'two types, see the note'],
      ['marked', undefined],
    ])
  })

  it('stays dismissed when its codes are moved', async () => {
    const { user } = openForm({ initialEncounter: warned })
    await user.click(await screen.findByRole('button', { name: /^Dismiss: E11\.9/ }))
    const asked = within(await dialog())
    await user.type(await asked.findByRole('textbox', { name: 'Reason' }), 'as it is')
    await user.click(asked.getByRole('button', { name: 'Dismiss' }))
    await heading('Ready to submit')
    const [first] = screen
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.includes('E11.65'))
    first?.focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await statusSays(/^Saved/)
    expect(screen.getByRole('region', { name: 'Ready to submit' })).toBeTruthy()
  })

  it('keeps what was typed where it could not be dismissed', async () => {
    const { user, client } = openForm({ initialEncounter: warned })
    client.mark = () => Promise.reject(new Error('away'))
    await user.click(await screen.findByRole('button', { name: /^Dismiss: E11\.9/ }))
    await user.type(await within(await dialog()).findByRole('textbox', { name: 'Reason' }), 'as it is')
    await user.click(within(await dialog()).getByRole('button', { name: 'Dismiss' }))
    const again = within(await dialog())
    expect((await again.findByRole('textbox', { name: 'Reason' })).textContent).toBe('as it is')
    expect(again.getByRole('alert').textContent).toContain('Not done:')
  })

  it('tells its source when it is asked for', async () => {
    const { user } = openForm({ initialEncounter: warned })
    const why = await screen.findByRole('button', { name: /^Why\? E11\.9/ })
    const source = screen.getByText('ICD-10-CM Official Guidelines, section I.C.4.a')
    expect(source.hidden).toBe(true)
    await user.click(why)
    expect(why.getAttribute('aria-expanded')).toBe('true')
    expect(source.hidden).toBe(false)
  })

  it('is not dismissed by those who may not edit, nor once nothing can be changed', async () => {
    const reader = { ...everyone, capabilities: [] }
    const { client, again } = openForm()
    const { id } = await store(client, warned, 'Submitted', 'Approved')
    const draft = await store(client, warned)
    again({ encounterId: id })
    await screen.findByRole('button', { name: /^Why\? E11\.9/ })
    expect(screen.queryByRole('button', { name: /^Dismiss/ })).toBeNull()
    again({ encounterId: draft.id, user: reader })
    await screen.findByRole('button', { name: /^Why\? E11\.9/ })
    expect(screen.queryByRole('button', { name: /^Dismiss/ })).toBeNull()
  })
})

it('has no way to dismiss what holds an encounter up', async () => {
  openForm({ initialEncounter: { ...todaysVisit, DiagnosisCodes: ['E11.9', 'E11.9'] } })
  await heading('Before you submit')
  expect(screen.queryByRole('button', { name: /^Dismiss/ })).toBeNull()
})

describe('a code that is missing', () => {
  /** The codes, of which I10 asks for another one. */
  const asking = (instruction: Partial<NoteInstruction>): CodeSource => ({
    ...codes,
    lookUp: async (...asked) =>
      (await codes.lookUp(...asked)).map(
        (entry) =>
          entry && {
            ...entry,
            ...(entry.code === 'I10'
              ? {
                  instructions: [
                    {
                      ...{ kind: 'useAdditional', at: 'I10', codes: ['E11'], tells: 'type of diabetes' },
                      ...{ names: 'E11.-', ...instruction },
                    },
                  ],
                }
              : {}),
          },
      ),
  })
  const incomplete = { ...todaysVisit, DiagnosisCodes: ['I10'] }

  it('is added where there is one', async () => {
    const { user } = openForm({ codes: asking({ only: 'E11.9' }), initialEncounter: incomplete })
    await user.click(await screen.findByRole('button', { name: 'Add E11.9' }))
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10', 'E11.9']))
    await heading('Ready to submit')
  })

  it('is selected from those that the note names where there are several', async () => {
    const { user } = openForm({ codes: asking({ codes: ['E11.9'] }), initialEncounter: incomplete })
    await user.click(await screen.findByRole('button', { name: 'Show codes' }))
    const browse = within(await screen.findByRole('dialog'))
    expect((await browse.findAllByText(/E11\.65/)).length).toBeGreaterThan(0)
    expect(chipCodes('diagnosis')).toEqual(['I10'])
  })

  it('is not added by those who only read', async () => {
    openForm({ codes: asking({ only: 'E11.9' }), initialEncounter: incomplete, readOnly: true })
    await screen.findByRole('button', { name: /^Why\? I10/ })
    expect(screen.queryByRole('button', { name: 'Add E11.9' })).toBeNull()
  })
})
