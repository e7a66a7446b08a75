// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { type ComponentType, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { kareoEncounterUi as kareoUi } from '../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../src/encounter/workflow.js'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { useField } from '../../src/form/fields/useField.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { memoryClient, everyone as user } from './EncounterForm/openForm.js'

const client = memoryClient()
const { mark: _, ...withoutMark } = client
const { list: __, ...withoutList } = client
const { supports: ___, ...withoutSupports } = client
const contact = { type: 'object', properties: { Name: { type: 'string' } } }
const [submit] = encounterWorkflow.transitions
const statuses = encounterWorkflow.statuses

// React tells the console of each error as well.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

/** What a page of plain JavaScript may pass, since its types are not checked. */
const shown = (component: unknown, props: Readonly<Record<string, unknown>>) => () =>
  render(createElement(component as ComponentType<Readonly<Record<string, unknown>>>, props))

const wrong: readonly (readonly [what: string, props: Readonly<Record<string, unknown>>, told: string])[] = [
  ['no client', { client: undefined }, '"client": it is missing. Pass an EncounterClient'],
  [
    'a promise of a client',
    { client: Promise.resolve(client) },
    '"client": it is a promise. Await it first.',
  ],
  ['what makes a client', { client: () => client }, '"client": it is a function. Call it once'],
  ['a client that lacks an operation', { client: withoutMark }, '"client": its "mark" is missing'],
  ['no user', { user: undefined }, '"user": it is missing. Pass who is signed in'],
  ['what returns the user', { user: () => user }, '"user": it is a function'],
  ['a user who may nothing', { user: { id: 'u1', name: 'Lee' } }, 'its "capabilities" is missing'],
  ['a check that is not in a list', { checks: () => [] }, '"checks": it is a function. Pass a list.'],
  ['a language that is none', { locale: 'english!!' }, '"locale": "english!!" is not a language tag'],
  ['an empty workflow', { workflow: {} }, '"workflow": its "statuses" is missing'],
  [
    'a first status that is not listed',
    { workflow: { ...encounterWorkflow, initial: 'Open' } },
    'do not have "Open"',
  ],
  [
    'a transition to a status that is not listed',
    { workflow: { initial: 'Draft', statuses, transitions: [{ ...submit, to: 'Sent' }] } },
    'do not have "Sent"',
  ],
  ['an empty description', { ui: {} }, '"ui": its "identifier" is missing'],
  ['a misspelled patient', { ui: { ...kareoUi, patient: 'PatientID' } }, '/patient has “PatientID”'],
]

describe.each([
  ['EncounterForm', EncounterForm],
  ['EncounterReview', EncounterReview],
])('<%s>', (_name, component) => {
  it.each(wrong)('says what is wrong with %s', (_what, props, told) => {
    expect(shown(component, { client, user, ...props })).toThrow(told)
  })
})

describe('<EncounterForm>', () => {
  it.each([Number.NaN, null])('says that %s is the id of no encounter', (encounterId) => {
    expect(shown(EncounterForm, { client, user, encounterId })).toThrow(
      `"encounterId": it is ${encounterId}. Pass an id, or undefined for a new encounter.`,
    )
  })

  it('says how to make a widget of a component', () => {
    expect(shown(EncounterForm, { client, user, widgets: [() => null] })).toThrow('widgetFor()')
  })

  it('takes a schema that has its properties from elsewhere', () => {
    const schema = { $ref: '#/$defs/visit', $defs: { visit: contact } }
    expect(
      shown(EncounterForm, { client, user, schema, ui: { ...kareoUi, patient: 'Person' } }),
    ).not.toThrow()
  })
})

describe('<EncounterReview>', () => {
  it('says that its client has to list, and to say what a list can do', () => {
    expect(shown(EncounterReview, { client: withoutList, user })).toThrow('"client": its "list" is missing')
    expect(shown(EncounterReview, { client: withoutSupports, user })).toThrow('its "supports" is missing')
  })
})

const onSubmit = (): void => undefined

describe('<SchemaForm>', () => {
  it.each([
    ['no onSubmit', {}, '"onSubmit": it is missing'],
    ['a language that is none', { onSubmit, locale: 'x' }, '"locale": "x" is not a language tag'],
    ['a map of widgets', { onSubmit, widgets: {} }, '"widgets": it is an object. Pass a list.'],
  ])('says what is wrong with %s', (_what, props, told) => {
    expect(shown(SchemaForm, { schema: contact, ...props })).toThrow(told)
  })
})

describe('useField', () => {
  it('says where a widget may stand', () => {
    const Bare = () => <p>{String(useField('/Name').value)}</p>
    expect(() => render(<Bare />)).toThrow('Put it inside <SchemaForm> or <EncounterForm>.')
  })
})
