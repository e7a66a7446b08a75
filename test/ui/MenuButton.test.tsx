// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { MenuButton } from '../../src/ui/MenuButton/MenuButton.js'

const open = () => {
  const picked: string[] = []
  const escaped: string[] = []
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a page with keys of its own
    <div onKeyDown={({ key }) => escaped.push(key)}>
      <MenuButton
        label="More actions"
        items={['Reopen', 'Return', 'Void'].map((label) => ({ label, onPick: () => picked.push(label) }))}
      >
        ⋯
      </MenuButton>
      <button type="button">After</button>
    </div>,
  )
  return {
    user: userEvent.setup(),
    picked,
    escaped,
    opener: screen.getByRole('button', { name: 'More actions' }),
  }
}

const focused = () => document.activeElement?.textContent

describe('a menu button', () => {
  it('opens with its first item focused, and by Arrow Up with its last', async () => {
    const { user, opener } = open()
    expect(opener.getAttribute('aria-expanded')).toBe('false')
    await user.click(opener)
    expect(opener.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('menu', { name: 'More actions' })).toBeTruthy()
    expect(focused()).toBe('Reopen')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(opener)
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('Void')
  })

  it('goes round by arrows, to its ends, and to the next item of a letter, with its keys for itself', async () => {
    const { user, opener, escaped } = open()
    opener.focus()
    await user.keyboard('{Enter}')
    escaped.length = 0
    const steps = [
      ['{ArrowDown}', 'Return'],
      ['{End}', 'Void'],
      ['{ArrowDown}', 'Reopen'],
      ['{ArrowUp}', 'Void'],
      ['{Home}', 'Reopen'],
      ['r', 'Return'],
      ['r', 'Reopen'],
      ['v', 'Void'],
      ['x', 'Void'],
    ]
    for (const [key = '', name] of steps) {
      await user.keyboard(key)
      expect(focused()).toBe(name)
    }
    await user.keyboard('{Escape}')
    expect(escaped).toEqual([])
  })

  it('does what is picked once it is closed, with the focus back on the button', async () => {
    const { user, opener, picked } = open()
    await user.click(opener)
    await user.keyboard('v{Enter}')
    expect(picked).toEqual(['Void'])
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  it('closes by a second press, and where the focus goes elsewhere', async () => {
    const { user, opener } = open()
    await user.click(opener)
    await user.click(opener)
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(opener)
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
