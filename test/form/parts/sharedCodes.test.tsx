// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { openStarterCodes } from '../../../src/codes/starter/openStarterCodes.js'
import { CodeInput } from '../../../src/form/parts/CodeInput.js'

vi.mock(import('../../../src/codes/starter/openStarterCodes.js'), async (importOriginal) => {
  const original = await importOriginal()
  return { openStarterCodes: vi.fn(original.openStarterCodes) }
})

it('opens the starter set once, however many inputs look codes up in it', async () => {
  render(
    <>
      <CodeInput system="diagnosis" defaultValue={['I10']} />
      <CodeInput system="diagnosis" defaultValue={['I10']} />
    </>,
  )
  await waitFor(() => expect(screen.getAllByText('Essential (primary) hypertension')).toHaveLength(2))
  expect(openStarterCodes).toHaveBeenCalledOnce()
})
