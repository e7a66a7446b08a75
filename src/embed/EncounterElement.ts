import type { EncounterFormProps } from '../form/EncounterFormProps.js'
import type { Density, Theme } from '../ui/Root/CommonProps.js'
import { EmbeddedElement } from './EmbeddedElement.js'

/**
 * What a page gives by property alone: an attribute is text, and no patient's data may stand in a page's markup. The
 * last four are of the form.
 */
export type EncounterElementData = {
  readonly [Name in
    | 'client'
    | 'user'
    | 'codes'
    | 'schema'
    | 'ui'
    | 'workflow'
    | 'checks'
    | 'messages'
    | 'initialEncounter'
    | 'widgets'
    | 'workingCopies'
    | 'workingCopyKey']?: EncounterFormProps[Name] | undefined
}

/** What all of the elements take. */
export abstract class EncounterElement extends EmbeddedElement {
  protected given: EncounterElementData = {}

  /** The language of the form, as `en`. */
  get locale(): string | null {
    return this.getAttribute('locale')
  }
  set locale(locale: string | null | undefined) {
    this.write('locale', locale ?? null)
  }

  /** `system` is the color scheme of the page. */
  get theme(): Theme {
    const theme = this.getAttribute('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  }
  set theme(theme: Theme | null | undefined) {
    this.write('theme', theme ?? null)
  }

  /** How tightly things stand: `comfortable` by default. */
  get density(): Density {
    return this.getAttribute('density') === 'compact' ? 'compact' : 'comfortable'
  }
  set density(density: Density | null | undefined) {
    this.write('density', density ?? null)
  }

  /** Stores the encounters. Nothing is shown until it and `user` are set. */
  get client(): EncounterElementData['client'] {
    return this.given.client
  }
  set client(client: EncounterElementData['client']) {
    this.give({ client })
  }

  /** The signed-in user. */
  get user(): EncounterElementData['user'] {
    return this.given.user
  }
  set user(user: EncounterElementData['user']) {
    this.give({ user })
  }

  /** Searches and looks up codes; the starter set by default. */
  get codes(): EncounterElementData['codes'] {
    return this.given.codes
  }
  set codes(codes: EncounterElementData['codes']) {
    this.give({ codes })
  }

  /** The JSON Schema of an encounter; KareoEncounter by default. */
  get schema(): EncounterElementData['schema'] {
    return this.given.schema
  }
  set schema(schema: EncounterElementData['schema']) {
    this.give({ schema })
  }

  /** Maps the schema's properties to their roles. */
  get ui(): EncounterElementData['ui'] {
    return this.given.ui
  }
  set ui(ui: EncounterElementData['ui']) {
    this.give({ ui })
  }

  get workflow(): EncounterElementData['workflow'] {
    return this.given.workflow
  }
  set workflow(workflow: EncounterElementData['workflow']) {
    this.give({ workflow })
  }

  /** Checks of the page's own, beside those that ship. */
  get checks(): EncounterElementData['checks'] {
    return this.given.checks
  }
  set checks(checks: EncounterElementData['checks']) {
    this.give({ checks })
  }

  /** Words in the place of ours, by file and name; what they leave out stays as it is. */
  get messages(): EncounterElementData['messages'] {
    return this.given.messages
  }
  set messages(messages: EncounterElementData['messages']) {
    this.give({ messages })
  }

  protected override get cause(): unknown {
    return this.given
  }

  protected give(given: EncounterElementData): void {
    this.given = { ...this.given, ...given }
    this.update()
  }

  protected write(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }
}
