// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Checked } from '../../src/embed/Checked.js'
import { Fallible } from '../../src/embed/Fallible.js'
import { memoryClient, everyone as user } from '../form/EncounterForm/openForm.js'

const client = memoryClient()
const { list: _, ...withoutList } = client

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('what a page gives to a custom element', () => {
  it('is told by its event where it cannot be used, in production too', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const onError = vi.fn()
    render(
      <Fallible of={1} onError={onError}>
        <Checked element="encounter-form" given={{ client: Promise.resolve(client), user }}>
          A form
        </Checked>
      </Fallible>,
    )
    expect(screen.queryByText('A form')).toBeNull()
    expect(String(onError.mock.calls[0]?.[0])).toMatch(
      /<encounter-form> cannot use its prop "client": it is a promise. Await it first./,
    )
  })

  it('has to list for the list alone', () => {
    const given = { client: withoutList, user }
    const shown = (lists: boolean) => () =>
      render(
        <Checked element="encounter-review" given={given} lists={lists}>
          Shown
        </Checked>,
      )
    expect(shown(true)).toThrow('"client": its "list" is missing')
    expect(shown(false)).not.toThrow()
  })
})
