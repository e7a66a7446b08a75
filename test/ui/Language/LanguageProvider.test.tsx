// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import * as en from '../../../src/messages/en/actions.js'
import { useWords } from '../../../src/ui/Language/LanguageContext.js'
import { LanguageProvider } from '../../../src/ui/Language/LanguageProvider.js'

const Save = () => <button type="button">{useWords('actions', en).saveDraft}</button>

const ours = { actions: { saveDraft: 'Keep it' } }

describe('<LanguageProvider>', () => {
  it('speaks English without props', () => {
    render(
      <LanguageProvider>
        <Save />
      </LanguageProvider>,
    )
    expect(screen.getByRole('button', { name: 'Save draft' })).toBeDefined()
  })

  it('shows the fallback while the words of a language are fetched, and speaks it then', async () => {
    render(
      <LanguageProvider locale="es-US" fallback={<p>…</p>}>
        <Save />
      </LanguageProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Guardar borrador' })).toBeDefined()
    expect(screen.queryByText('…')).toBeNull()
  })

  it('has a host’s words over those of a language, and two beside each other know nothing of each other', async () => {
    render(
      <>
        <LanguageProvider locale="es" messages={ours}>
          <Save />
        </LanguageProvider>
        <Save />
      </>,
    )
    expect(await screen.findByRole('button', { name: 'Keep it' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Save draft' })).toBeDefined()
  })

  it('keeps the language around it where it has no locale of its own', async () => {
    render(
      <LanguageProvider locale="es">
        <LanguageProvider messages={{ transitionNotice: { undo: 'Back' } }}>
          <Save />
        </LanguageProvider>
      </LanguageProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Guardar borrador' })).toBeDefined()
  })
})
