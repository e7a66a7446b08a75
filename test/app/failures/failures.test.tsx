// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Link } from 'wouter'
import { PageBoundary } from '../../../src/app/failures/PageBoundary.js'
import { reportFailure } from '../../../src/app/failures/reportFailure.js'

let logged: string[] = []
let close = () => undefined

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  logged = []
  vi.spyOn(console, 'error').mockImplementation((...words) => void logged.push(words.join(' ')))
  history.replaceState(null, '', '/encounters/8009001')
})
afterEach(() => {
  close()
  vi.restoreAllMocks()
})

/** Renders as `main.tsx` does. */
const show = (children: ReactNode) => {
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element, { onCaughtError: reportFailure, onUncaughtError: reportFailure })
  act(() => root.render(children))
  close = () => {
    act(() => root.unmount())
    element.remove()
    return undefined
  }
}

const Page = () => {
  if (location.pathname === '/encounters/8009001') throw new TypeError('Example, Eve has no date')
  return <p>The list</p>
}

it('leads on from a page that fails each time, and tells the console the place and nothing of a patient', async () => {
  const user = userEvent.setup()
  show(
    <>
      <Link href="/settings">Settings</Link>
      <PageBoundary>
        <Page />
      </PageBoundary>
    </>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing that was saved was changed')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByRole('heading', { name: 'This page could not be shown' })).toBeTruthy()
  expect(logged.join('\n')).toMatch(/A part of the page failed \(TypeError\)[\s\S]+at Page/)
  expect(logged.join('\n')).not.toMatch(/Example|Eve|no date/)
  expect(document.body.textContent).not.toContain('Eve')
  await user.click(screen.getByRole('link', { name: 'Go to encounters' }))
  expect(screen.getByText('The list')).toBeTruthy()
})
