// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Dialog } from '../../src/ui/Dialog/Dialog.js'
import { lazyComponent } from '../../src/ui/lazyComponent.js'

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>

const failing = (times: number) => {
  const open = vi.fn(async () => Greeting)
  for (let count = 0; count < times; count += 1) open.mockRejectedValueOnce(new Error('away'))
  return open
}

describe('a lazy component', () => {
  it('is fetched when it is shown, and then shown without waiting', async () => {
    const open = failing(0)
    const LazyGreeting = lazyComponent(open, { fallback: () => <p>Waiting</p> })
    expect(open).not.toHaveBeenCalled()
    const { unmount } = render(<LazyGreeting name="Ann" />)
    expect(screen.getByText('Waiting')).toBeTruthy()
    await screen.findByText('Hello Ann')
    unmount()
    render(<LazyGreeting name="Bo" />)
    expect(screen.getByText('Hello Bo')).toBeTruthy()
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('is there at once where it was fetched ahead', async () => {
    const LazyGreeting = lazyComponent(failing(0))
    await LazyGreeting.preload()
    render(<LazyGreeting name="Ann" />)
    expect(screen.getByText('Hello Ann')).toBeTruthy()
  })

  it('keeps its state while what is around it renders again', async () => {
    const mounted = vi.fn()
    const Counted = ({ name }: { readonly name: string }) => {
      useEffect(mounted, [])
      return <p>Hello {name}</p>
    }
    const LazyGreeting = lazyComponent(async () => Counted)
    const { rerender } = render(<LazyGreeting name="Ann" />)
    await screen.findByText('Hello Ann')
    rerender(<LazyGreeting name="Bo" />)
    expect(screen.getByText('Hello Bo')).toBeTruthy()
    expect(mounted).toHaveBeenCalledTimes(1)
  })

  it('says so where it cannot be fetched, takes nothing down, and comes when it is tried again', async () => {
    const user = userEvent.setup()
    const open = failing(2)
    const LazyGreeting = lazyComponent(open)
    render(
      <>
        <p>The rest</p>
        <LazyGreeting name="Ann" />
      </>,
    )
    expect((await screen.findByRole('alert')).textContent).toContain('This could not be loaded')
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect((await screen.findByRole('alert')).textContent).toContain('This could not be loaded')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Hello Ann')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('The rest')).toBeTruthy()
    expect(open).toHaveBeenCalledTimes(3)
  })

  it('is tried again when it is shown anew', async () => {
    const LazyGreeting = lazyComponent(failing(1))
    const { unmount } = render(<LazyGreeting name="Ann" />)
    await screen.findByRole('alert')
    unmount()
    render(<LazyGreeting name="Ann" />)
    expect(await screen.findByText('Hello Ann')).toBeTruthy()
  })

  it('says it where the part would have said things', async () => {
    const LazyGreeting = lazyComponent(failing(1), {
      wrapError: (notice, { name }) => (
        <Dialog title={name} onClose={() => undefined}>
          {notice}
        </Dialog>
      ),
    })
    render(<LazyGreeting name="Ann" />)
    await screen.findByRole('alert')
    expect(screen.getByRole('dialog', { name: 'Ann' })).toBeTruthy()
  })
})
