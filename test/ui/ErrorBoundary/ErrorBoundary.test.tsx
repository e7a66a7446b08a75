// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/ui/ErrorBoundary/ErrorBoundary.js'

beforeEach(() => {
  // React tells of each error that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

const Part = ({ fails, onRender }: { fails: () => boolean; onRender: () => void }) => {
  onRender()
  if (fails()) throw new Error('Test, Tess')
  return <p>All is well</p>
}

it('keeps what fails to itself, tries nothing again by itself, and again when asked to', async () => {
  const user = userEvent.setup()
  let isBroken = true
  let renders = 0
  const page = (resetKey: string) => (
    <>
      <p>Beside it</p>
      <ErrorBoundary
        resetKey={resetKey}
        fallback={(retry) => (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
      >
        <Part
          fails={() => isBroken}
          onRender={() => {
            renders += 1
          }}
        />
      </ErrorBoundary>
    </>
  )
  const { rerender } = render(page('a'))
  expect(screen.getByText('Beside it')).toBeTruthy()
  const before = renders
  rerender(page('a'))
  expect(renders).toBe(before)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(renders).toBeGreaterThan(before)
  expect(document.body.textContent).not.toContain('Tess')
  isBroken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('All is well')).toBeTruthy()
})

it('shows what another key brings', () => {
  let isBroken = true
  const page = (resetKey: string) => (
    <ErrorBoundary resetKey={resetKey} fallback={() => <p>Broken</p>}>
      <Part fails={() => isBroken} onRender={() => undefined} />
    </ErrorBoundary>
  )
  const { rerender } = render(page('a'))
  expect(screen.getByText('Broken')).toBeTruthy()
  isBroken = false
  rerender(page('a'))
  expect(screen.getByText('Broken')).toBeTruthy()
  rerender(page('b'))
  expect(screen.getByText('All is well')).toBeTruthy()
})
