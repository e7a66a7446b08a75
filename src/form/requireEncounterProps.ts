import type { EncounterUi } from '../encounter/Encounter.js'
import { kareoEncounterSchema } from '../encounter/kareoEncounter.js'
import type { Workflow } from '../encounter/workflow.js'
import * as words from '../messages/en/uiDescription.js'
import { isDictionary, isText } from '../schema/isDictionary.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { UiError } from '../schema/UiError.js'
import { refuseProp, requireList, requireLocale, requireMembers, requireWidgets } from './refuseProp.js'

/** The props that the components of an encounter share, as plain JavaScript may give them. */
interface GivenProps {
  readonly client: unknown
  readonly user: unknown
  readonly encounterId?: unknown
  readonly checks?: unknown
  readonly widgets?: unknown
  readonly workflow?: Workflow | undefined
  readonly schema?: JsonSchema | undefined
  readonly ui?: EncounterUi | undefined
  readonly locale?: string | undefined
}

const isFunction = (member: unknown) => typeof member === 'function'

const operations = ['get', 'create', 'update', 'transition', 'mark', 'history']

/** Keywords by which a schema may have properties beside its "properties". */
const otherWays = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas', 'dependencies']

const requireWorkflow = (component: string, workflow: Workflow): void => {
  const refuse = (problem: string, fix: string) => refuseProp(component, 'workflow', problem, fix)
  const fix = 'Write a table as docs/workflow.md has it.'
  requireMembers(
    component,
    'workflow',
    workflow,
    { statuses: Array.isArray, transitions: Array.isArray, initial: isText },
    fix,
  )
  const known = workflow.statuses.map(({ status }) => status)
  const named = workflow.transitions.flatMap(({ from, to }) => [from, to])
  const missing = [workflow.initial, ...named].find((status) => !known.includes(status))
  if (missing !== undefined)
    refuse(
      `its "statuses" do not have "${missing}", which "initial" or a transition names`,
      'Add it or correct it.',
    )
}

/**
 * Refuses a patient's role of the host's own that leads nowhere: it would leave the form without its guard against codes of
 * another patient. A schema may lack what the other roles name.
 *
 * @throws UiError
 */
const requireRoles = (component: string, ui: EncounterUi, schema: JsonSchema): void => {
  const own = isDictionary(schema) ? schema : {}
  requireMembers(
    component,
    'ui',
    ui,
    {
      ...{ identifier: isText, status: isText, dateOfService: isText, patient: isText, provider: isText },
      ...{ diagnoses: isDictionary, procedures: isDictionary, order: Array.isArray },
    },
    'Start from kareoEncounterUi, which has all of them.',
  )
  if (!isDictionary(own.properties) || otherWays.some((keyword) => Object.hasOwn(own, keyword))) return
  if (!Object.hasOwn(own.properties, ui.patient))
    throw new UiError('/patient', words.noProperty(ui.patient), words.correctName)
}

/**
 * Tells a developer at the first rendering what would fail much later, or not be noticed: a save that no client takes, a misspelled
 * role. TypeScript tells most of it; pages without it have only this.
 *
 * @throws TypeError for a prop that the component cannot use.
 * @throws UiError for a patient in `ui` whose property the schema does not have.
 */
export const requireEncounterProps = (component: string, props: GivenProps): void => {
  const { client, user, encounterId, checks, widgets, workflow, ui, locale } = props
  requireMembers(
    component,
    'client',
    client,
    Object.fromEntries(operations.map((name) => [name, isFunction])),
    'Pass an EncounterClient, such as createMemoryClient({ user: () => user }).',
  )
  requireMembers(
    component,
    'user',
    user,
    { id: isText, name: isText, capabilities: Array.isArray },
    'Pass who is signed in: { id: "u1", name: "Dr. Lee", capabilities: ["edit", "submit"] }.',
  )
  if (encounterId === null || Number.isNaN(encounterId))
    refuseProp(
      component,
      'encounterId',
      `it is ${encounterId}`,
      'Pass an id, or undefined for a new encounter.',
    )
  requireList(component, 'checks', checks, 'Each entry is a function of the encounter and its context.')
  requireWidgets(component, widgets)
  requireLocale(component, locale)
  if (workflow !== undefined) requireWorkflow(component, workflow)
  if (ui !== undefined) requireRoles(component, ui, props.schema ?? kareoEncounterSchema)
}

/**
 * {@link requireEncounterProps} for a component that shows a list.
 *
 * @throws TypeError for a prop that the component cannot use, such as a client without `list`.
 * @throws UiError for a patient in `ui` whose property the schema does not have.
 */
export const requireListProps = (component: string, props: GivenProps): void => {
  requireEncounterProps(component, props)
  const fix = 'Use a client that lists encounters.'
  requireMembers(component, 'client', props.client, { list: isFunction, supports: isDictionary }, fix)
}
