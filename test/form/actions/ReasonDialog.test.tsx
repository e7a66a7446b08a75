// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { encounterWorkflow, findTransition } from '../../../src/encounter/workflow.js'
import { ReasonDialog } from '../../../src/form/actions/ReasonDialog.js'

it('says how much of a reason is too much, cuts nothing off, and takes it once it fits', async () => {
  const user = userEvent.setup()
  const given: string[] = []
  const transition = findTransition(encounterWorkflow, 'Submitted', 'Draft') ?? expect.fail()
  render(
    <ReasonDialog
      transition={transition}
      onReason={(reason) => given.push(reason)}
      onCancel={() => undefined}
    />,
  )
  const reason = screen.getByRole('textbox', { name: 'Reason' })
  const words = 'The reason has 2,003 characters, and the limit is 2,000. Shorten it by 3'
  fireEvent.change(reason, { target: { value: `${'x'.repeat(2_002)}y` } })
  expect(reason.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(reason.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words)
  await user.click(screen.getByRole('button', { name: 'Return to draft' }))
  expect(given).toEqual([])
  expect(document.activeElement).toBe(reason)
  expect(reason).toHaveProperty('value', `${'x'.repeat(2_002)}y`)
  await user.type(reason, '{Backspace}{Backspace}{Backspace}')
  expect(screen.queryByText(/the limit is/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Return to draft' }))
  expect(given).toEqual(['x'.repeat(2_000)])
})
