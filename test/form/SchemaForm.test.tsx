// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { compileForm } from '../../src/form/compileForm.js'
import { FieldsContext } from '../../src/form/fields/FieldsContext.js'
import { createPendingTexts } from '../../src/form/fields/pendingTexts.js'
import { createRevealers } from '../../src/form/fields/revealers.js'
import { SchemaField } from '../../src/form/fields/SchemaField.js'
import { useField } from '../../src/form/fields/useField.js'
import { widgetFor } from '../../src/form/fields/Widget.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { SchemaError } from '../../src/schema/SchemaError.js'
import { objectOf, renderSchemaForm } from './SchemaForm/renderSchemaForm.js'

const person = objectOf(
  {
    LastName: { type: 'string' },
    Visits: { type: 'integer' },
    Address: { type: 'object', properties: { City: { type: 'string', minLength: 3 } }, required: ['City'] },
  },
  ['LastName', 'Address'],
)

/** Catches what a child throws while rendering, as a host's error boundary does. */
class Boundary extends Component<{
  readonly children: ReactNode
  readonly onError: (error: unknown) => void
}> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }
  override render() {
    return this.state.failed ? null : this.props.children
  }
}

/** What rendering throws. */
const errorOfRendering = (children: ReactNode): unknown => {
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const caught = vi.fn()
  render(<Boundary onError={caught}>{children}</Boundary>)
  return caught.mock.calls[0]?.[0]
}

describe('a form that is not accepted', () => {
  it('says so in a region that takes focus, with a link to each field', async () => {
    const { user, submitted, save } = renderSchemaForm(person)
    await user.type(screen.getByRole('textbox', { name: 'City' }), 'X')
    await save()
    expect(submitted).toEqual([])
    const summary = screen.getByRole('region', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Enter a last name', 'City must be 3 characters or more'])
    await user.click(within(summary).getByRole('link', { name: 'City must be 3 characters or more' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'City' }))
    await user.click(within(summary).getByRole('link', { name: 'Enter a last name' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Last name' }))
  })

  it('takes focus to the region anew with each attempt', async () => {
    const { user, save } = renderSchemaForm(person)
    await save()
    await user.click(screen.getByRole('textbox', { name: 'Last name' }))
    await save()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'There is a problem' }))
  })

  it('is accepted once everything is mended, and then says nothing more', async () => {
    const { user, submitted, save } = renderSchemaForm(person)
    await save()
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Doe')
    await user.type(screen.getByRole('textbox', { name: 'City' }), 'Springfield{Enter}')
    expect(submitted).toEqual([{ LastName: 'Doe', Address: { City: 'Springfield' } }])
    expect(screen.queryByRole('region')).toBeNull()
    expect(screen.queryByText('Enter a last name')).toBeNull()
  })
})

describe('a form over data', () => {
  it('gives back what it was given where nothing was changed', async () => {
    const data = {
      LastName: 'Doe',
      Visits: 3,
      Address: { City: 'Springfield', Floor: 2 },
      NotInTheSchema: [1, { two: 2 }],
    }
    const { submitted, save } = renderSchemaForm(person, { defaultData: data })
    await save()
    expect(submitted).toEqual([data])
  })

  it('can be read and not changed where it is read-only', () => {
    const schema = objectOf({
      LastName: { type: 'string' },
      Visits: { type: 'integer' },
      DateOfBirth: { type: 'string', format: 'date' },
      Sex: { enum: ['F', 'M'] },
      Smoker: { type: 'boolean' },
      Allergies: { type: 'array', items: { type: 'string' } },
    })
    renderSchemaForm(schema, { readOnly: true, defaultData: { LastName: 'Doe', Allergies: ['Latex'] } })
    const controls = [
      ...screen.getAllByRole('textbox'),
      screen.getByRole('spinbutton'),
      screen.getByRole('combobox'),
      screen.getByRole('checkbox'),
    ]
    // Last name, an allergy and the date are texts.
    expect(controls).toHaveLength(6)
    for (const control of controls) expect(control.matches(':read-only, :disabled'), control.id).toBe(true)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('leaves a field alone that the schema calls read-only', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ RecordNumber: { type: 'integer', readOnly: true }, LastName: { type: 'string' } }),
      { defaultData: { RecordNumber: 7 } },
    )
    await user.type(screen.getByRole('spinbutton', { name: 'Record number' }), '8')
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Doe')
    await save()
    expect(submitted).toEqual([{ RecordNumber: 7, LastName: 'Doe' }])
  })
})

describe('a form from a schema', () => {
  it('is named by the schema, or by the host', () => {
    const { unmount } = renderSchemaForm(person)
    expect(screen.getByRole('form', { name: 'Test form' })).toBeTruthy()
    unmount()
    renderSchemaForm(person, { label: 'Person' })
    expect(screen.getByRole('form', { name: 'Person' })).toBeTruthy()
  })

  it('is another form with another schema, with no code changed', async () => {
    const submitted: unknown[] = []
    const form = (schema: typeof person) => (
      <SchemaForm schema={schema} onSubmit={(data) => submitted.push(data)} />
    )
    const { rerender } = render(form(person))
    rerender(form(objectOf({ Colour: { enum: ['red', 'blue'] }, Rooms: { type: 'integer' } }, ['Rooms'])))
    expect(screen.queryByRole('textbox', { name: 'Last name' })).toBeNull()
    const user = userEvent.setup()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colour' }), 'blue')
    await user.type(screen.getByRole('spinbutton', { name: 'Rooms' }), '4')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(submitted).toEqual([{ Colour: 'blue', Rooms: 4 }])
  })

  it('that cannot be compiled throws an error that names the keyword and its place', () => {
    const error = errorOfRendering(
      <SchemaForm
        schema={objectOf({ LastName: { type: 'string', minLength: -1 } })}
        onSubmit={() => undefined}
      />,
    )
    expect(error).toBeInstanceOf(SchemaError)
    expect(error).toMatchObject({ keyword: 'minLength', pointer: '/properties/LastName' })
  })

  it('that describes no object throws an error that says so', () => {
    const error = errorOfRendering(<SchemaForm schema={{ type: 'string' }} onSubmit={() => undefined} />)
    expect(error).toBeInstanceOf(SchemaError)
    expect(String(error)).toContain('a form needs an object')
  })

  it('stands twice on a page without one form knowing of the other', async () => {
    const user = userEvent.setup()
    const submitted: unknown[] = []
    render(
      <>
        <SchemaForm label="Left" schema={person} onSubmit={(data) => submitted.push(['left', data])} />
        <SchemaForm label="Right" schema={person} onSubmit={(data) => submitted.push(['right', data])} />
      </>,
    )
    const left = within(screen.getByRole('form', { name: 'Left' }))
    const right = within(screen.getByRole('form', { name: 'Right' }))
    await user.type(left.getByRole('textbox', { name: 'Last name' }), 'Doe')
    await user.type(left.getByRole('textbox', { name: 'City' }), 'Springfield')
    expect(right.getByRole('textbox', { name: 'Last name' })).toHaveProperty('value', '')
    await user.click(left.getByRole('button', { name: 'Save' }))
    await user.click(right.getByRole('button', { name: 'Save' }))
    expect(submitted).toEqual([['left', { LastName: 'Doe', Address: { City: 'Springfield' } }]])
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the widgets of a form', () => {
  const stars = widgetFor(
    'stars',
    ['integer'],
    5,
    function Stars({ pointer, label }) {
      const { value, error, setValue, onBlur } = useField(pointer)
      return (
        <>
          <input
            type="range"
            min="1"
            max="5"
            aria-label={label}
            value={String(value)}
            onChange={(event) => setValue(event.currentTarget.value)}
            onBlur={onBlur}
          />
          <output>{error}</output>
        </>
      )
    },
    ({ maximum }) => maximum === 5,
  )

  it('are those of the host where they suit a field better', async () => {
    const { submitted, save } = renderSchemaForm(
      objectOf({ Rating: { type: 'integer', maximum: 5 }, Visits: { type: 'integer' } }),
      { widgets: [stars], defaultData: { Rating: 4 } },
    )
    expect(screen.getByRole('slider', { name: 'Rating' })).toHaveProperty('value', '4')
    expect(screen.getByRole('spinbutton', { name: 'Visits' })).toBeTruthy()
    await save()
    expect(submitted).toEqual([{ Rating: 4 }])
  })

  it('read and write a field by its pointer, and show its error once it is left', async () => {
    const { user, submitted, save } = renderSchemaForm(
      objectOf({ Rating: { type: 'integer', minimum: 2, maximum: 5 } }),
      { widgets: [stars], defaultData: { Rating: 4 } },
    )
    const slider = screen.getByRole('slider', { name: 'Rating' })
    fireEvent.change(slider, { target: { value: '1' } })
    expect(screen.getByRole('status').textContent).toBe('')
    await user.click(slider)
    await user.tab()
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/2/))
    fireEvent.change(slider, { target: { value: '3' } })
    await save()
    expect(submitted).toEqual([{ Rating: 3 }])
  })

  it('that are missing are named in the error, with the way to mend it', () => {
    const { model } = compileForm(objectOf({ Rating: { type: 'integer' } }))
    const [field] = model.fields
    if (field === undefined) return expect.fail()
    const inForm = (
      <FieldsContext.Provider
        value={{
          idPrefix: 'f',
          widgets: [],
          readOnly: false,
          pendingTexts: createPendingTexts({}),
          revealers: createRevealers(),
        }}
      >
        <SchemaField field={field} pointer="/Rating" />
      </FieldsContext.Provider>
    )
    expect(String(errorOfRendering(inForm))).toMatch(/No widget can render "Rating" \(integer\)\. Add one/)
    const outside = errorOfRendering(<SchemaField field={field} pointer="/Rating" />)
    expect(String(outside)).toMatch(/Put it inside <SchemaForm> or <EncounterForm>/)
  })

  it('reach the items of a list', () => {
    renderSchemaForm(objectOf({ Ratings: { type: 'array', items: { type: 'integer', maximum: 5 } } }), {
      widgets: [stars],
      defaultData: { Ratings: [4, 2] },
    })
    expect(screen.getByRole('slider', { name: 'Ratings 2' })).toHaveProperty('value', '2')
  })
})
