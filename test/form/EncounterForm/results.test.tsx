// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { browsableCodes } from './browsableCodes.js'
import { chipCodes, chips, field, memoryClient, openForm, store, visit } from './openForm.js'

const diagnoses = () => field('Diagnosis codes')

/** The same codes without their tree, and with a search that the test lets go on. */
const treelessCodes = () => {
  const { browse: _browse, ...rest } = browsableCodes().source
  const source: CodeSource = rest
  return source
}

describe('a category', () => {
  it('is the last result, and leads to the codes under it where there is no tree', async () => {
    const { user } = openForm({ codes: treelessCodes() })
    await user.type(diagnoses(), 'osteoarthritis')
    await user.click(
      await screen.findByRole('option', { name: /^M17Osteoarthritis of knee select a code under it/ }),
    )
    expect(chipCodes('diagnosis')).toEqual([])
    expect(diagnoses()).toHaveProperty('value', 'M17')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['M17.0']))
  })

  it('is not what Enter picks before the results are here', async () => {
    const { source } = browsableCodes()
    const { user } = openForm({
      codes: {
        ...source,
        search: async (query) => (await source.search(query)).filter(({ entry }) => !entry.billable),
      },
    })
    await user.type(diagnoses(), 'm17{Enter}')
    expect(
      await screen.findByText('“m17” was not added. M17 is a category. Select a more specific code.'),
    ).toBeTruthy()
    expect(diagnoses()).toHaveProperty('value', 'm17')
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it('is not added when the input is left, nor as a code that the search does not know', async () => {
    const { source } = browsableCodes()
    const { user } = openForm({ codes: { ...source, search: async () => [] } })
    await user.type(diagnoses(), 'm17')
    await screen.findByRole('option', { name: /^M17/ })
    await user.tab()
    expect(screen.getByText('Select a code for “m17” or clear it')).toBeTruthy()
    await user.click(diagnoses())
    await user.keyboard('{Enter}')
    expect(await screen.findByText('M17 is a category. Select a more specific code.')).toBeTruthy()
    expect(diagnoses()).toHaveProperty('value', 'M17')
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it('stays in the input when a list with it is pasted', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.click(diagnoses())
    await user.paste('J06.9, M17, zzz1, E11.9')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9', 'E11.9']))
    expect(diagnoses()).toHaveProperty('value', 'zzz1 M17')
    expect(screen.getByText('M17 is a category. Select a more specific code.')).toBeTruthy()
  })
})

describe('the results', () => {
  it('are told of once typing pauses: how many, and the first', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'acute')
    await screen.findByRole('option', { name: /^J01\.90/ })
    const told = /^5 results\. J01\.90 Acute sinusitis, unspecified, first of 5$/
    expect(screen.queryByText(told)).toBeNull()
    expect((await screen.findByText(told)).getAttribute('aria-live')).toBe('polite')
    expect(diagnoses().hasAttribute('aria-activedescendant')).toBe(false)
    await user.keyboard('{ArrowDown}')
    expect(
      document.getElementById(diagnoses().getAttribute('aria-activedescendant') ?? '')?.textContent,
    ).toMatch(/^J06\.0/)
  })

  it('that are none are told of, too', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'quux')
    await waitFor(() =>
      expect(
        screen.getAllByText(/^No code matches “quux”/).map((said) => said.getAttribute('aria-live')),
      ).toEqual([null, 'polite']),
    )
  })

  it('begin with what the provider uses, and are asked for once', async () => {
    const client = memoryClient()
    await store(client, { ...visit, DiagnosisCodes: ['E11.65'] })
    const { source, searches } = browsableCodes()
    const { user } = openForm({ client, codes: source, initialEncounter: { ProviderId: 201 } })
    await user.click(diagnoses())
    await user.click(await screen.findByRole('button', { name: 'Used often' }))
    await screen.findByRole('option', { name: /^E11\.65/ })
    await user.type(diagnoses(), 'diabetes')
    expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('E11.65')
    expect(searches.every(({ used }) => used?.join() === 'E11.65')).toBe(true)
    const texts = searches.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('a change of the code sets', () => {
  it('is seen in the chips and in the results', async () => {
    const { source, rename, listeners } = browsableCodes()
    const { user, unmount } = openForm({ codes: source })
    await user.type(diagnoses(), 'j069{Enter}')
    await waitFor(() => expect(chips('diagnosis')[0]).toContain('Acute upper'))
    await user.type(diagnoses(), 'e119')
    await screen.findByRole('option', { name: /without complications/ })
    act(() => {
      rename('J06.9', 'Common cold')
      rename('E11.9', 'Diabetes, plain')
    })
    await waitFor(() => expect(chips('diagnosis')[0]).toContain('Common cold'))
    expect(await screen.findByRole('option', { name: /Diabetes, plain/ })).toBeTruthy()
    unmount()
    expect(listeners.size).toBe(0)
  })
})

describe('the notes on a chip', () => {
  it('ask for another code until it is there', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'e119{Enter}')
    await waitFor(() =>
      expect(chips('diagnosis')[0]).toContain(
        'Use additional code to identify control using: insulin (Z79.4) and 1 more',
      ),
    )
    await user.type(diagnoses(), 'z794{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.9', 'Z79.4']))
    expect(chips('diagnosis')[0]).not.toContain('Use additional')
  })

  it('ask for a code first until it stands before', async () => {
    const { user } = openForm({ codes: browsableCodes().source })
    await user.type(diagnoses(), 'g990{Enter}')
    await waitFor(() =>
      expect(chips('diagnosis')[0]).toContain(
        'Code first: underlying disease, such as: amyloidosis (E85.-) and 2 more',
      ),
    )
    await user.type(diagnoses(), 'e1165{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['G99.0', 'E11.65']))
    expect(chips('diagnosis')[0]).toContain('Code first')
    await user.keyboard('{ArrowLeft}{Alt>}{ArrowLeft}{/Alt}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.65', 'G99.0']))
    expect(chips('diagnosis')[1]).not.toContain('Code first')
  })
})
