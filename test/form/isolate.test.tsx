// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { SchemaForm } from '../../src/form/SchemaForm.js'

const contact = {
  title: 'Contact',
  type: 'object',
  properties: { Name: { type: 'string' }, Consent: { type: 'boolean' } },
} as const

const form = (
  <StrictMode>
    <SchemaForm isolate schema={contact} onSubmit={() => undefined} />
  </StrictMode>
)

describe('an isolated form', () => {
  it('is an empty box of its height on a server, without a style that a policy would refuse', () => {
    const page = new DOMParser().parseFromString(renderToString(form), 'text/html')
    const host = page.querySelector('encounter-form-root')
    expect(host?.textContent).toBe('')
    expect(Number(host?.querySelector('svg')?.getAttribute('height'))).toBeGreaterThan(100)
    expect(page.querySelectorAll('form, style, [style]')).toHaveLength(0)
  })

  it('is hydrated without a warning, and then stands in an open shadow root', async () => {
    const warned = vi.spyOn(console, 'error')
    const page = document.createElement('div')
    document.body.append(page)
    page.innerHTML = renderToString(form)
    const root = await act(async () => hydrateRoot(page, form))
    await waitFor(() =>
      expect(page.querySelector('encounter-form-root')?.shadowRoot?.querySelector('form')).not.toBeNull(),
    )
    expect(page.querySelector('form')).toBeNull()
    expect(warned).not.toHaveBeenCalled()
    await act(async () => root.unmount())
    expect(page.innerHTML).toBe('')
  })
})
