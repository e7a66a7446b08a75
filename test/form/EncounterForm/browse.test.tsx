// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { browsableCodes } from './browsableCodes.js'
import { button, chipCodes, chips, codes, field, memoryClient, openForm, store, visit } from './openForm.js'

const diagnoses = () => field('Diagnosis codes')

const openWith = async (...DiagnosisCodes: readonly string[]) => {
  const { source } = browsableCodes()
  const client = memoryClient()
  const { id } = await store(client, { ...visit, DiagnosisCodes })
  const form = openForm({ client, encounterId: id, codes: source })
  await screen.findByRole('combobox', { name: 'Diagnosis codes' })
  return form
}

const chip = (code: string) =>
  within(screen.getByRole('list', { name: 'Selected diagnosis codes' }))
    .getAllByRole('listitem')
    .find((item) => within(item).queryByText(code)) ?? expect.fail()

const dialog = () => screen.findByRole('dialog', { name: 'Browse codes' })
const heading = () => screen.findByRole('heading', { level: 3 })
const lines = async () =>
  within(within(await dialog()).getByRole('list', { name: 'Codes' }))
    .getAllByRole('button')
    .map(({ textContent }) => (textContent ?? '').split(' ')[0])
const focused = () => document.activeElement?.textContent ?? ''
const focusIsOn = (words: RegExp) => waitFor(() => expect(focused()).toMatch(words))

describe('browsing from a chip', () => {
  it('shows where the code stands: the way to it, its notes, and those beside it', async () => {
    const { user } = await openWith('J06.9', 'I10')
    await user.click(button('Browse J06.9'))
    await focusIsOn(/^J06\.9/)
    expect((await heading()).textContent).toBe('J06.9 Acute upper respiratory infection, unspecified')
    expect(await lines()).toEqual(['J06.0', 'J06.9'])
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true')
    const path = within(screen.getByRole('navigation', { name: 'Place in the code set' }))
    expect(path.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'All chapters',
      'Chapter 10 Diseases of the respiratory system',
      'J00-J06 Acute upper respiratory infections',
      'J06 Acute upper respiratory infections of multiple and unspecified sites',
    ])
    const terms = screen.getByText('Inclusion terms').closest('details')
    expect(terms?.open).toBe(false)
    expect(terms?.textContent).toContain('Term 9')
    await user.click(path.getByRole('button', { name: /^J00-J06/ }))
    await focusIsOn(/^J06 /)
    const excluded = within(await dialog()).getByRole('list', { name: /^Excludes1/ })
    expect(excluded.textContent).toBe('influenza (J09-J11)')
    expect(excluded.closest('details')?.open).toBe(true)
  })

  it('puts what is picked with Enter in the place of the code, and the focus on it', async () => {
    const { user } = await openWith('J06.9', 'J01.90')
    chip('J06.9').focus()
    await user.keyboard('{Enter}')
    await focusIsOn(/^J06\.9/)
    expect(screen.queryByRole('button', { name: /instead of/ })).toBeNull()
    await user.keyboard('{ArrowUp}')
    await focusIsOn(/^J06\.0/)
    expect(button('Use J06.0 instead of J06.9')).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.0', 'J01.90']))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(chip('J06.0'))
  })

  it('goes through the tree with the arrows: up with Left, down with Right or Enter', async () => {
    const { user } = await openWith('J06.9')
    chip('J06.9').focus()
    await user.keyboard('{Enter}')
    await focusIsOn(/^J06\.9/)
    await user.keyboard('{ArrowLeft}')
    await waitFor(async () => expect((await heading()).textContent).toMatch(/^J06 .*Category/))
    await focusIsOn(/^J06\.9/)
    await user.keyboard('{Backspace}')
    await focusIsOn(/^J06 /)
    await user.keyboard('{ArrowLeft}')
    await focusIsOn(/^J00-J06/)
    await user.keyboard('{ArrowLeft}')
    await focusIsOn(/^Chapter 10/)
    expect((await heading()).textContent).toBe('All chapters')
    await user.keyboard('{ArrowLeft}{Home}{ArrowRight}')
    await focusIsOn(/^E08-E13/)
    await user.keyboard('{Enter}')
    await focusIsOn(/^E11 /)
    await user.keyboard('{Enter}')
    await focusIsOn(/^E11\.9/)
    await user.keyboard('{End}{ArrowDown}{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.65']))
  })

  it('is left with Escape, and the focus is back on the chip', async () => {
    const { user } = await openWith('J06.9', 'J01.90')
    await user.click(button('Browse J01.90'))
    await focusIsOn(/^J01\.90/)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(chip('J01.90'))
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'J01.90'])
  })

  it('makes one code of two where the picked one is in the list already', async () => {
    const { user } = await openWith('J06.9', 'J01.90', 'J06.0')
    await user.click(button('Browse J06.9'))
    await focusIsOn(/^J06\.9/)
    await user.keyboard('{Home}')
    await focusIsOn(/^J06\.0/)
    await user.click(button('Use J06.0 instead of J06.9'))
    expect(chipCodes('diagnosis')).toEqual(['J06.0', 'J01.90'])
  })

  it('says so where no set has the code', async () => {
    const { user } = await openWith('Q87.1')
    await user.click(button('Browse Q87.1'))
    expect(await screen.findByText(/Q87\.1 is not in a loaded code set/)).toBeTruthy()
    await user.click(button('Close'))
    expect(document.activeElement).toBe(chip('Q87.1'))
  })

  it('is to look only where the encounter is read-only', async () => {
    const { source } = browsableCodes()
    const client = memoryClient()
    const { id } = await store(client, { ...visit, DiagnosisCodes: ['J06.9'] }, 'Submitted', 'Approved')
    const { user } = openForm({ client, encounterId: id, codes: source })
    await user.click(await screen.findByRole('button', { name: 'Browse J06.9' }))
    await focusIsOn(/^J06\.9/)
    await user.keyboard('{ArrowUp}{Enter}')
    await waitFor(async () => expect((await heading()).textContent).toMatch(/^J06\.0/))
    expect(screen.queryByRole('button', { name: /^Use|^Add/ })).toBeNull()
  })

  it('is not offered for procedures, nor where the source has no tree', async () => {
    await openWith('J06.9')
    expect(screen.queryByRole('button', { name: 'Browse 99213' })).toBeNull()
    cleanup()
    const client = memoryClient()
    const { id } = await store(client)
    const { browse: _, ...treeless } = codes
    const { user } = openForm({ client, encounterId: id, codes: treeless })
    expect(await screen.findByRole('button', { name: 'Remove J06.9' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Browse/ })).toBeNull()
    chip('J06.9').focus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('browsing from the results', () => {
  it('is what Enter on a category does; nothing is added before a code is picked', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'acute upper')
    const category = await screen.findByRole('option', { name: /^J06A.*select a code under it/ })
    expect(screen.getAllByRole('option').at(-1)).toBe(category)
    await user.keyboard('{ArrowUp}{Enter}')
    await focusIsOn(/^J06\.0/)
    expect(chipCodes('diagnosis')).toEqual([])
    expect(button('Add J06.0')).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.0']))
    expect(document.activeElement).toBe(diagnoses())
    expect(diagnoses()).toHaveProperty('value', '')
  })

  it('is what a click on a category does; Escape leaves what was typed, without a word', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'm17')
    await user.click(await screen.findByRole('option', { name: /^M17O/ }))
    await focusIsOn(/^M17\.0/)
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(diagnoses())
    expect(diagnoses()).toHaveProperty('value', 'm17')
    expect(diagnoses().getAttribute('aria-invalid')).toBe('false')
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it('is what Alt+Enter on a code does, also on one that was typed whole', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'j069')
    await screen.findByRole('option', { name: /^J06\.9/ })
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    await focusIsOn(/^J06\.9/)
    expect(chipCodes('diagnosis')).toEqual([])
    await user.keyboard('{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9']))
    expect(chips('diagnosis')[0]).toContain('Acute upper respiratory infection')
  })
})
