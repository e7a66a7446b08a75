// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import { formatDate } from '../../../src/messages/formats.js'
import { CalendarDialog } from '../../../src/ui/Calendar/CalendarDialog.js'

const open = (date = '2026-06-15') => {
  const onPick = vi.fn()
  const onClose = vi.fn()
  render(<CalendarDialog title="Choose date" date={date} onPick={onPick} onClose={onClose} />)
  return { user: userEvent.setup(), onPick, onClose }
}

/** The name of the one day that has the focus. */
const focused = () => {
  const days = screen.getAllByRole('gridcell').filter((cell) => cell.contains(document.activeElement))
  return days.map((day) => day.textContent.replace(/^\d+/, '')).join()
}

describe('the calendar', () => {
  it('begins at the date that stands, which is selected, in the month that names the grid', () => {
    open()
    expect(screen.getByRole('grid', { name: 'June 2026' })).toBeTruthy()
    expect(focused()).toBe('Mon, Jun 15, 2026')
    expect(screen.getByRole('gridcell', { selected: true, name: 'Mon, Jun 15, 2026' })).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map((header) => header.getAttribute('abbr'))).toEqual([
      ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    ])
    expect(screen.getAllByRole('button', { name: /, 2026$/ })).toHaveLength(30)
  })

  it('begins at today where none stands, and marks it', () => {
    open('')
    const today = formatDate(todayOf(new Date()), 'weekday')
    expect(focused()).toBe(today)
    expect(screen.getByRole('button', { name: today }).getAttribute('aria-current')).toBe('date')
    expect(screen.queryByRole('gridcell', { selected: true })).toBeNull()
  })

  it.each([
    ['{ArrowRight}', 'Tue, Jun 16, 2026'],
    ['{ArrowLeft}', 'Sun, Jun 14, 2026'],
    ['{ArrowDown}', 'Mon, Jun 22, 2026'],
    ['{ArrowUp>3/}', 'Mon, May 25, 2026'],
    ['{Home}', 'Sun, Jun 14, 2026'],
    ['{End}', 'Sat, Jun 20, 2026'],
    ['{PageDown}', 'Wed, Jul 15, 2026'],
    ['{PageUp}', 'Fri, May 15, 2026'],
    ['{Shift>}{PageDown}{/Shift}', 'Tue, Jun 15, 2027'],
    ['{Shift>}{PageUp}{/Shift}', 'Sun, Jun 15, 2025'],
  ])('goes with %s to %s', async (keys, day) => {
    const { user, onPick } = open()
    await user.keyboard(keys)
    expect(focused()).toBe(day)
    await user.keyboard('{Enter}')
    expect(onPick).toHaveBeenCalledTimes(1)
  })

  it('goes to other months by its buttons, which keep the focus, and the day with them', async () => {
    const { user, onPick } = open('2026-01-31')
    await user.click(screen.getByRole('button', { name: 'Next month' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next month' }))
    expect(screen.getByRole('grid', { name: 'February 2026' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Previous year' }))
    await user.click(screen.getByRole('button', { name: 'Fri, Feb 28, 2025' }))
    expect(onPick).toHaveBeenCalledWith('2025-02-28')
  })

  it('closes on Escape and on Cancel without a date', async () => {
    const { user, onPick, onClose } = open()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(onPick).not.toHaveBeenCalled()
  })

  it('picks today with one button', async () => {
    const { user, onPick } = open()
    await user.click(screen.getByRole('button', { name: 'Today' }))
    expect(onPick).toHaveBeenCalledWith(todayOf(new Date()))
  })
})
