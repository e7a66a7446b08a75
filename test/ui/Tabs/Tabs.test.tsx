// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Tabs } from '../../../src/ui/Tabs/Tabs.js'

const tabs = [
  { key: 'draft', label: 'Drafts', count: 3 },
  { key: 'sent', label: 'Submitted', count: 0 },
  { key: 'all', label: 'All', count: undefined },
]

const Owner = () => {
  const [current, setCurrent] = useState('draft')
  return (
    <Tabs label="Status" tabs={tabs} current={current} onChange={setCurrent}>
      These are {current}
    </Tabs>
  )
}

const chosen = () => screen.getByRole('tab', { selected: true }).textContent

describe('tabs', () => {
  it('show their counts, and a dash where one is not known yet', () => {
    render(<Owner />)
    expect(screen.getByRole('tablist', { name: 'Status' })).toBeTruthy()
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Drafts 3',
      'Submitted 0',
      'All –',
    ])
  })

  it('say of a count that was counted no further that there may be more', () => {
    const capped = [{ key: 'all', label: 'All', count: 10_000, isAtLeast: true }]
    render(
      <Tabs label="Status" tabs={capped} current="all" onChange={() => undefined}>
        These are all
      </Tabs>,
    )
    expect(screen.getByRole('tab').textContent).toBe('All 10,000+')
  })

  it('part thousands, and name the tab by what is shown', () => {
    const many = [{ key: 'all', label: 'All', count: 10_000 }]
    render(
      <Tabs label="Status" tabs={many} current="all" onChange={() => undefined}>
        These are all
      </Tabs>,
    )
    expect(screen.getByRole('tab', { name: 'All 10,000' })).toBeTruthy()
  })

  it('show one panel, named by the chosen tab', async () => {
    render(<Owner />)
    expect(screen.getByRole('tabpanel', { name: 'Drafts 3' }).textContent).toBe('These are draft')
    await userEvent.click(screen.getByRole('tab', { name: 'Submitted 0' }))
    expect(screen.getByRole('tabpanel', { name: 'Submitted 0' }).textContent).toBe('These are sent')
  })

  it('are one stop of the Tab key, and go round with the arrows', async () => {
    render(<Owner />)
    const user = userEvent.setup()
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Drafts 3')
    const seen: (string | null)[] = []
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await user.keyboard(`{${key}}`)
      expect(document.activeElement?.textContent).toBe(chosen())
      seen.push(chosen())
    }
    expect(seen).toEqual(['Submitted 0', 'All –', 'Drafts 3', 'All –', 'Drafts 3', 'All –'])
    await user.tab()
    expect(document.activeElement).toBe(document.body)
  })
})
