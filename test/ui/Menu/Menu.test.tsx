// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Menu } from '../../../src/ui/Menu/Menu.js'

const Owner = ({ onPageKey = () => undefined }: { readonly onPageKey?: (key: string) => void }) => {
  const [said, setSaid] = useState('nothing')
  const [dense, setDense] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page
    <div onKeyDown={({ key }) => onPageKey(key)}>
      <Menu
        label="More"
        items={[
          { key: 'import', label: 'Import', onSelect: () => setSaid('import') },
          { key: 'json', label: 'Export JSON', onSelect: () => setSaid('json') },
          { key: 'csv', label: 'Export CSV', onSelect: () => setSaid('csv') },
          { key: 'dense', label: 'Compact rows', checked: dense, onSelect: () => setDense(!dense) },
          { key: 'void', label: 'Void', tone: 'danger', onSelect: () => setSaid('void') },
        ]}
      />
      <button type="button">After</button>
      <p>Did {said}</p>
    </div>
  )
}

const button = () => screen.getByRole('button', { name: 'More' })
const focused = () => document.activeElement?.textContent

describe('a menu button', () => {
  it('says whether its menu is open, and opens it by a click with the focus on the first item', async () => {
    render(<Owner />)
    expect(button().getAttribute('aria-haspopup')).toBe('menu')
    expect(button().getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByRole('menu')).toBeNull()
    await userEvent.click(button())
    expect(button().getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('menu', { name: 'More' })).toBeTruthy()
    expect(focused()).toBe('Import')
  })

  it('opens by arrows, at its first or its last item, and goes around by arrows, Home and End', async () => {
    render(<Owner />)
    button().focus()
    await userEvent.keyboard('{ArrowUp}')
    expect(focused()).toBe('Void')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('Import')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(focused()).toBe('Compact rows')
    await userEvent.keyboard('{Home}{ArrowDown}')
    expect(focused()).toBe('Export JSON')
    await userEvent.keyboard('{End}')
    expect(focused()).toBe('Void')
  })

  it('goes to an item by its first letters, and on to the next of the same letter', async () => {
    render(<Owner />)
    button().focus()
    await userEvent.keyboard('{Enter}e')
    expect(focused()).toBe('Export JSON')
    await userEvent.keyboard('e')
    expect(focused()).toBe('Export CSV')
    await userEvent.keyboard('{Escape}{Enter}export c')
    expect(focused()).toBe('Export CSV')
  })

  it('does what is chosen with the focus back on its button', async () => {
    render(<Owner />)
    button().focus()
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}')
    expect(screen.getByText('Did csv')).toBeTruthy()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(focused()).toBe('More')
    await userEvent.click(button())
    await userEvent.click(screen.getByRole('menuitem', { name: 'Void' }))
    expect(screen.getByText('Did void')).toBeTruthy()
  })

  it('tells what is on', async () => {
    render(<Owner />)
    await userEvent.click(button())
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Compact rows', checked: false }))
    await userEvent.click(button())
    expect(screen.getByRole('menuitemcheckbox', { name: 'Compact rows', checked: true })).toBeTruthy()
  })

  it('closes by Escape and by Tab, and by a tap elsewhere', async () => {
    render(<Owner />)
    await userEvent.click(button())
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(focused()).toBe('More')
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(focused()).toBe('After')
    await userEvent.click(button())
    await userEvent.click(screen.getByText('Did nothing'))
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('lets no key through to the page while it is open', async () => {
    const heard: string[] = []
    render(<Owner onPageKey={(key) => heard.push(key)} />)
    await userEvent.click(button())
    await userEvent.keyboard('x/{ArrowDown}{Escape}')
    expect(heard).toEqual([])
    await userEvent.keyboard('x')
    expect(heard).toEqual(['x'])
  })
})
