// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Dialog } from '../../../src/ui/Dialog/Dialog.js'

const Owner = () => {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        Leave
      </button>
      {asked ? (
        <Dialog title="Leave without saving?" onClose={() => setAsked(false)}>
          <button type="button">Stay</button>
        </Dialog>
      ) : null}
    </>
  )
}

describe('a dialog', () => {
  it('is named by its title, closes on Escape, and gives focus back', async () => {
    const user = userEvent.setup()
    render(<Owner />)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Leave' }))
    expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave' }))
  })

  it('stays open on Escape as long as its owner shows it', async () => {
    const user = userEvent.setup()
    render(
      <Dialog title="Reason?" onClose={() => undefined}>
        <button type="button">Give it</button>
      </Dialog>,
    )
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog')).toHaveProperty('open', true)
  })
})
