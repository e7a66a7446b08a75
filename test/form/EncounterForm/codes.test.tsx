// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  chipCodes,
  chips,
  field,
  heldCodes,
  memoryClient,
  openForm,
  openVisit,
  store,
  todaysVisit,
  visit,
} from './openForm.js'

const diagnoses = () => field('Diagnosis codes')

/** A form that has codes already. */
const openWith = async (...DiagnosisCodes: readonly string[]) => {
  const client = memoryClient()
  const { id } = await store(client, { ...visit, DiagnosisCodes })
  const form = openForm({ client, encounterId: id })
  await screen.findByRole('combobox', { name: 'Diagnosis codes' })
  const chip = (code: string) =>
    within(screen.getByRole('list', { name: 'Selected diagnosis codes' }))
      .getAllByRole('listitem')
      .find((item) => within(item).queryByText(code)) ?? expect.fail()
  return { ...form, chip }
}

describe('a code', () => {
  it('is found by code, without its dot and in any case, and becomes a chip with its text', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'j069{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9']))
    expect(chips('diagnosis')).toEqual(['1J06.9Acute upper respiratory infection, unspecifiedPrimary'])
    expect(diagnoses()).toHaveProperty('value', '')
    await user.type(field('Procedure codes'), '99213{Enter}')
    await waitFor(() =>
      expect(chips('procedure')).toEqual(['199213Established patient visit, low (demo label)']),
    )
  })

  it('is found by words, official and everyday ones', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'hypert')
    expect(await screen.findByRole('option', { name: /I10.*hypertension/ })).toBeTruthy()
    await user.keyboard('{Enter}')
    await user.type(diagnoses(), 'cold{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10', 'J06.9']))
    expect(chips('diagnosis')[1]).not.toContain('Primary')
  })

  it('that has not all that was typed is said to lack it, and no Enter adds it until an arrow key marks it', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'hypertension warfarin')
    expect(await screen.findByText('Nothing has “warfarin”. Without it:')).toBeTruthy()
    await screen.findByRole('option', { name: /I10/ })
    await user.keyboard('{Enter}')
    expect(
      await screen.findByText('No code has “warfarin”. To add one without, select it with the arrow keys.'),
    ).toBeTruthy()
    expect(chipCodes('diagnosis')).toEqual([])
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10']))
  })

  it('that has not all that was typed is not added by an Enter before the results are here', async () => {
    const { source, release } = heldCodes()
    const { user } = openForm({ codes: source })
    await user.type(diagnoses(), 'hypertension warfarin{Enter}')
    release()
    expect(
      await screen.findByText(/^“hypertension warfarin” was not added\. No code has “warfarin”/),
    ).toBeTruthy()
    expect(diagnoses()).toHaveProperty('value', 'hypertension warfarin')
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it('is that of the whole text where Enter comes before the search is done', async () => {
    const { source, release } = heldCodes()
    const { user } = openForm({ codes: source })
    await user.type(diagnoses(), 'i10{Enter}')
    await user.tab()
    expect(chipCodes('diagnosis')).toEqual([])
    release()
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10']))
    expect(diagnoses()).toHaveProperty('value', '')
  })

  it('that no loaded set has can be added as typed, with a word of warning', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'z91.198')
    expect(await screen.findByRole('option', { name: /Z91\.198.*not in the loaded code set/ })).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(chips('diagnosis')[0]).toContain('Not in the loaded code set'))
    expect(await screen.findByRole('link', { name: /Z91\.198 is not in the loaded code set/ })).toBeTruthy()
  })

  it('is not added twice', async () => {
    const { user } = await openWith('J06.9')
    await user.type(diagnoses(), 'j06.9{Enter}')
    expect(await screen.findByText('J06.9 is already in the list')).toBeTruthy()
    // Gone with the focus: nothing is left to fix.
    await user.tab()
    expect(screen.queryByText('J06.9 is already in the list')).toBeNull()
    expect(chipCodes('diagnosis')).toEqual(['J06.9'])
  })

  it('is not added when the input is left, though it was typed whole; what is typed stays', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'i10')
    await screen.findByRole('option', { name: /I10/ })
    await user.tab()
    expect(chipCodes('diagnosis')).toEqual([])
    expect(diagnoses()).toHaveProperty('value', 'i10')
    expect(screen.getByText('Select a code for “i10” or clear it')).toBeTruthy()
    await user.click(diagnoses())
    await user.keyboard('{Enter}')
    expect(chipCodes('diagnosis')).toEqual(['I10'])
  })

  it('with units is refused with a word of why, and stays', async () => {
    const { user } = openForm()
    await user.type(field('Procedure codes'), 'J3301 x4')
    await screen.findByText(/^Units cannot be saved yet/)
    expect(screen.queryByRole('option')).toBeNull()
    await user.keyboard('{Enter}')
    expect(field('Procedure codes')).toHaveProperty('value', 'J3301 x4')
    expect(field('Procedure codes').getAttribute('aria-invalid')).toBe('true')
    expect(chipCodes('procedure')).toEqual([])
  })

  it.each(['99214 25', '99214,25', '99214-25'])('with a modifier is one code: %s', async (typed) => {
    const { user } = openForm()
    await user.type(field('Procedure codes'), `${typed}{Enter}`)
    await waitFor(() => expect(chipCodes('procedure')).toEqual(['99214-25']))
  })

  it('typed where none was selected is told of at Submit', async () => {
    const { user } = openForm({ initialEncounter: todaysVisit })
    await user.type(diagnoses(), 'diabetes{Control>}{Enter}{/Control}')
    await screen.findByRole('link', { name: 'Select a code for “diabetes” or clear it' })
    expect(screen.getAllByText('Select a code for “diabetes” or clear it')).toHaveLength(2)
    expect(diagnoses().getAttribute('aria-invalid')).toBe('true')
  })

  it('that is no code stays in the input with a message', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'J06.999999{Enter}')
    await waitFor(() => expect(diagnoses().getAttribute('aria-invalid')).toBe('true'))
    expect(diagnoses()).toHaveProperty('value', 'J06.999999')
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it('is offered from those that the provider used most, before anything is typed', async () => {
    const client = memoryClient()
    await store(client, { ...visit, DiagnosisCodes: ['I10'] })
    await store(client, { ...visit, DiagnosisCodes: ['E11.9', 'I10'] })
    await store(client, { ...visit, ProviderId: 202, DiagnosisCodes: ['R05.9'] })
    const { user } = openForm({ client, initialEncounter: { ProviderId: 201 } })
    await user.click(diagnoses())
    expect(screen.queryByRole('option')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Used often' }))
    const offered = await screen.findAllByRole('option')
    expect(offered.map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['I10Es', 'E11.9'])
    expect(screen.getByText('Used often by this provider')).toBeTruthy()
  })
})

describe('a list of codes', () => {
  it('that is pasted becomes chips; what is no code stays, and is spoken of', async () => {
    const { user } = openForm()
    await user.click(diagnoses())
    await user.paste('J06.9; i10, r059\nZZZ1')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10', 'R05.9'])
    expect(diagnoses()).toHaveProperty('value', 'ZZZ1')
    expect(diagnoses().getAttribute('aria-invalid')).toBe('true')
  })

  it('that is typed becomes chips with Enter', async () => {
    const { user } = openForm()
    await user.type(diagnoses(), 'j069 i10{Enter}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10'])
  })

  it('of 100,000 characters stays text, with a message', async () => {
    const { user } = openForm()
    await user.click(diagnoses())
    await user.paste('😀<script>'.repeat(10_000))
    expect(await screen.findAllByText(/too long to search for/)).not.toHaveLength(0)
    expect(chipCodes('diagnosis')).toEqual([])
  })
})

describe('a chip', () => {
  it('goes with its button, and the next one has the focus', async () => {
    const { user, chip } = await openWith('J06.9', 'I10', 'R05.9')
    await user.click(screen.getByRole('button', { name: 'Remove I10' }))
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9'])
    expect(document.activeElement).toBe(chip('R05.9'))
  })

  it('goes with Delete or Backspace, and the last one leaves the focus to the input', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    chip('I10').focus()
    await user.keyboard('{Delete}')
    expect(document.activeElement).toBe(chip('J06.9'))
    await user.keyboard('{Backspace}')
    expect(chipCodes('diagnosis')).toEqual([])
    expect(document.activeElement).toBe(diagnoses())
  })

  it('moves with Alt and an arrow and keeps the focus; the first one is the primary', async () => {
    const { user, chip } = await openWith('J06.9', 'I10', 'R05.9')
    chip('R05.9').focus()
    await user.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Alt}')
    expect(chipCodes('diagnosis')).toEqual(['R05.9', 'J06.9', 'I10'])
    expect(document.activeElement).toBe(chip('R05.9'))
    expect(chip('R05.9').textContent).toContain('Primary')
    expect(chip('J06.9').textContent).not.toContain('Primary')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9', 'I10'])
    expect(screen.getByText('R05.9 is now 2 of 3')).toBeTruthy()
  })

  it('is gone to with the arrows, from the empty input and back', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    await user.click(diagnoses())
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(chip('I10'))
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(chip('J06.9'))
    await user.keyboard('{End}{ArrowRight}')
    expect(document.activeElement).toBe(diagnoses())
  })

  it('comes back into the empty input with Backspace, to be mended', async () => {
    const { user } = await openWith('J06.9', 'I10')
    await user.click(diagnoses())
    await user.keyboard('{Backspace}')
    expect(diagnoses()).toHaveProperty('value', 'I10')
    expect(chipCodes('diagnosis')).toEqual(['J06.9'])
    await user.keyboard('{Backspace}')
    expect(diagnoses()).toHaveProperty('value', 'I1')
    expect(chipCodes('diagnosis')).toEqual(['J06.9'])
  })
})

describe('a letter on a chip', () => {
  it('goes on in the input, and is no key of the page', async () => {
    const keys: string[] = []
    const note = ({ key }: KeyboardEvent) => keys.push(key)
    window.addEventListener('keydown', note)
    const { user, chip } = await openWith('J06.9')
    chip('J06.9').focus()
    await user.keyboard('i10')
    window.removeEventListener('keydown', note)
    expect(diagnoses()).toHaveProperty('value', 'i10')
    expect(document.activeElement).toBe(diagnoses())
    expect(keys).toEqual(['1', '0'])
  })
})

describe('a code that was removed', () => {
  const undo = (code: string) => screen.getByRole('button', { name: `Undo remove ${code}` })

  it('is put back where it was by the button beside the list, one after the other', async () => {
    const { user, chip } = await openWith('J06.9', 'I10', 'E11.9')
    await user.click(within(chip('J06.9')).getByRole('button', { name: 'Remove J06.9' }))
    await user.click(within(chip('I10')).getByRole('button', { name: 'Remove I10' }))
    expect(chipCodes('diagnosis')).toEqual(['E11.9'])
    await user.click(undo('I10'))
    await user.click(undo('J06.9'))
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10', 'E11.9'])
    await waitFor(() => expect(document.activeElement).toBe(chip('J06.9')))
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('stands outside of what is read out', async () => {
    const { user, chip } = await openWith('J06.9')
    await user.click(within(chip('J06.9')).getByRole('button', { name: 'Remove J06.9' }))
    expect(undo('J06.9').closest('[aria-live],[role=status],[role=alert]')).toBeNull()
  })

  it('is put back by Ctrl+Z in an empty code input, and on a chip', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    await user.click(within(chip('I10')).getByRole('button', { name: 'Remove I10' }))
    await user.click(diagnoses())
    await user.keyboard('{Control>}z{/Control}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10'])
    expect(document.activeElement).toBe(diagnoses())
    chip('J06.9').focus()
    await user.keyboard('{Delete}')
    await user.keyboard('{Control>}z{/Control}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10'])
  })

  it('is left alone by Ctrl+Z in an input with text, which the browser undoes', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    await user.click(within(chip('I10')).getByRole('button', { name: 'Remove I10' }))
    await user.type(diagnoses(), 'sore')
    await user.keyboard('{Control>}z{/Control}')
    expect(chipCodes('diagnosis')).toEqual(['J06.9'])
  })

  it('by Backspace leaves the input again', async () => {
    const { user } = await openWith('J06.9', 'I10')
    await user.type(diagnoses(), '{Backspace}')
    expect(diagnoses()).toHaveProperty('value', 'I10')
    await user.click(undo('I10'))
    expect(diagnoses()).toHaveProperty('value', '')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10'])
  })

  it('is never offered to another patient', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    await user.click(within(chip('I10')).getByRole('button', { name: 'Remove I10' }))
    await openVisit()
    await user.clear(field('Patient'))
    await user.type(field('Patient'), 'roe{Enter}')
    await user.click(await screen.findByRole('button', { name: /^Clear/ }))
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('is no longer removed once it is added again', async () => {
    const { user, chip } = await openWith('J06.9', 'I10')
    await user.click(within(chip('I10')).getByRole('button', { name: 'Remove I10' }))
    await user.type(diagnoses(), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9', 'I10']))
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })
})
