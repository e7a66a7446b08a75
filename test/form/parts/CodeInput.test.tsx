// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { CodeInput, type CodeInputHandle, type CodeInputProps } from '../../../src/form/parts/CodeInput.js'
import { chipCodes, chips, codes } from '../EncounterForm/openForm.js'

const input = (name = 'Diagnosis codes') => screen.getByRole('combobox', { name })

const show = (props: Partial<CodeInputProps> = {}) => {
  const onChange = vi.fn()
  const ref = createRef<CodeInputHandle>()
  const view = render(<CodeInput ref={ref} system="diagnosis" codes={codes} onChange={onChange} {...props} />)
  return { ...view, onChange, handle: ref, user: userEvent.setup() }
}

describe('an input of codes on its own', () => {
  it('adds codes by words and by code, says what they are, and removes them', async () => {
    const { user, onChange } = show({ defaultValue: ['I10'] })
    await user.type(input(), 'cold{Enter}')
    await waitFor(() => expect(onChange.mock.lastCall).toEqual([['I10', 'J06.9']]))
    await user.type(input(), 'r059{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10', 'J06.9', 'R05.9']))
    expect(chips('diagnosis')[0]).toContain('Primary')
    await waitFor(() => expect(chips('diagnosis')[1]).toContain('Acute upper respiratory infection'))
    await user.click(screen.getByRole('button', { name: 'Remove I10' }))
    expect(onChange.mock.lastCall).toEqual([['J06.9', 'R05.9']])
  })

  it('takes a pasted list, of procedures too', async () => {
    const { user, onChange } = show({ system: 'procedure', label: 'Services' })
    await user.click(input('Services'))
    await user.paste('99213, 36415')
    await waitFor(() => expect(onChange.mock.lastCall).toEqual([['99213', '36415']]))
    const list = await screen.findByRole('list', { name: 'Selected services' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
  })

  it('shows what the host holds, and nothing that the host does not take', async () => {
    const told = vi.fn()
    const Host = () => {
      const [value, setValue] = useState<readonly string[]>([])
      const take = (next: readonly string[]) => {
        told(next)
        setValue(next.filter((code) => code !== 'I10'))
      }
      return <CodeInput system="diagnosis" codes={codes} value={value} onChange={take} />
    }
    render(<Host />)
    const user = userEvent.setup()
    await user.click(input())
    await user.paste('J06.9, I10')
    await waitFor(() => expect(told).toHaveBeenCalledWith(['J06.9', 'I10']))
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9']))
    await user.type(input(), 'R05.9{Enter}')
    await waitFor(() => expect(told).toHaveBeenLastCalledWith(['J06.9', 'R05.9']))
  })

  it('goes back to the value of a host that refuses every change', async () => {
    const onChange = vi.fn()
    const { user } = show({ value: ['I10'], onChange })
    await user.click(screen.getByRole('button', { name: 'Remove I10' }))
    expect(onChange).toHaveBeenCalledWith([])
    expect(chipCodes('diagnosis')).toEqual(['I10'])
    await user.type(input(), 'J06.9{Enter}')
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(['I10', 'J06.9']))
  })

  it('shows the error of the host, can be disabled or read alone, and is focused by its handle', async () => {
    const { rerender, handle } = show({ error: 'Select a diagnosis.', defaultValue: ['I10'] })
    expect(input().getAttribute('aria-invalid')).toBe('true')
    const described = input().getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('Select a diagnosis.')
    act(() => handle.current?.focus())
    expect(document.activeElement).toBe(input())
    rerender(<CodeInput system="diagnosis" codes={codes} value={['I10']} disabled />)
    expect(input().matches(':disabled')).toBe(true)
    rerender(<CodeInput system="diagnosis" codes={codes} value={['I10']} readOnly />)
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Remove I10' })).toBeNull()
    expect(screen.getByRole('list', { name: 'Selected diagnosis codes' }).textContent).toContain('I10')
  })

  it('finds codes in the starter set where the host gives no source', async () => {
    const { user, onChange } = show({ codes: undefined })
    await user.type(input(), 'hypertension')
    await user.click(await screen.findByRole('option', { name: /^I10/ }))
    await waitFor(() => expect(onChange.mock.lastCall).toEqual([['I10']]))
  })
})
