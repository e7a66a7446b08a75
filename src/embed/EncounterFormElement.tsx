import type { ReactNode } from 'react'
import type { EncounterClient, EncounterRecord } from '../client/EncounterClient.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import { EncounterForm } from '../form/EncounterForm.js'
import type { EncounterFormHandle } from '../form/EncounterFormHandle.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import { formStyles } from '../form/formStyles.js'
import type { StatusChange } from '../form/useWatchedClient.js'
import * as words from '../messages/en/embed.js'
import { Checked } from './Checked.js'
import { defined } from './defined.js'
import type { EncounterElementData } from './EncounterElement.js'
import { FormControlElement } from './FormControlElement.js'

/** A form of the element, which saves where it has read. */
interface OpenForm {
  readonly key: number
  readonly client: EncounterClient
  readonly user: User
}

/** The detail of an `encounter-saved`. */
export interface SavedDetail {
  readonly record: EncounterRecord
}

/** The detail of an `encounter-status`. */
export interface StatusDetail extends StatusChange {
  readonly record: EncounterRecord
}

/** The detail of an `encounter-dirty`. */
export interface DirtyDetail {
  /** Whether something typed is not saved. */
  readonly dirty: boolean
}

/**
 * `<encounter-form>`: the form for one encounter as a custom element. In a form of the page its value is the id of the
 * encounter that it holds, and never the encounter.
 *
 * @fires encounter-saved after each save and transition
 * @fires encounter-status when the encounter has another status
 * @fires encounter-dirty when something typed is not saved, and when it is
 * @fires encounter-error when the client refuses something, or the form cannot be shown
 */
export class EncounterFormElement extends FormControlElement {
  static readonly observedAttributes: readonly string[] = [
    ...['encounter-id', 'locale', 'theme', 'density', 'readonly', 'required'],
  ]

  protected override readonly css = formStyles
  protected override readonly ownNames = [
    ...['client', 'user', 'codes', 'schema', 'ui', 'workflow', 'checks', 'messages'],
    ...[
      'initialEncounter',
      'widgets',
      'workingCopies',
      'workingCopyKey',
      'encounterId',
      'locale',
      'theme',
      'density',
      'readOnly',
      'required',
    ],
    ...['disabled', 'name'],
  ]

  #form: OpenForm | undefined
  /** The id of the encounter that the form holds; undefined for a new one. */
  #held: string | undefined
  #handle: EncounterFormHandle | null = null
  /** Set while something is not saved. */
  #unsaved: { readonly discard: () => void; readonly settle: () => Promise<boolean> } | undefined
  /** Each encounter that is opened gets a form of its own: what the last one still saves is not told as of this one. */
  #generation = 0

  constructor() {
    super()
    // A click on a label of the element.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus()
    })
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return
    if (name === 'encounter-id' && now !== (this.#held ?? null)) this.#hold(now ?? undefined)
    this.#tellForm()
    this.update()
  }

  /** The id of the encounter to open; null for a new one. */
  get encounterId(): string | null {
    return this.getAttribute('encounter-id')
  }
  set encounterId(id: EncounterId | null | undefined) {
    this.write('encounter-id', id === null || id === undefined ? null : String(id))
  }

  get readOnly(): boolean {
    return this.hasAttribute('readonly')
  }
  set readOnly(isOn: boolean) {
    this.toggleAttribute('readonly', isOn)
  }

  /** Whether a form of the page asks for a saved encounter. */
  get required(): boolean {
    return this.hasAttribute('required')
  }
  set required(isOn: boolean) {
    this.toggleAttribute('required', isOn)
  }

  /** What a new encounter starts with. */
  get initialEncounter(): EncounterElementData['initialEncounter'] {
    return this.given.initialEncounter
  }
  set initialEncounter(initialEncounter: EncounterElementData['initialEncounter']) {
    this.give({ initialEncounter })
  }

  /** Further widgets, which are React components. */
  get widgets(): EncounterElementData['widgets'] {
    return this.given.widgets
  }
  set widgets(widgets: EncounterElementData['widgets']) {
    this.give({ widgets })
  }

  /** Keeps unsaved changes over a reload of the tab. */
  get workingCopies(): EncounterElementData['workingCopies'] {
    return this.given.workingCopies
  }
  set workingCopies(workingCopies: EncounterElementData['workingCopies']) {
    this.give({ workingCopies })
  }

  get workingCopyKey(): EncounterElementData['workingCopyKey'] {
    return this.given.workingCopyKey
  }
  set workingCopyKey(workingCopyKey: EncounterElementData['workingCopyKey']) {
    this.give({ workingCopyKey })
  }

  /** The id of the encounter that the form holds, which a form of the page submits; '' before the first save. */
  get value(): string {
    return this.#held ?? ''
  }

  /** The encounter as it was read or saved last. */
  get record(): EncounterRecord | undefined {
    return this.#handle?.record
  }

  /** Whether something typed is not saved. */
  get dirty(): boolean {
    return this.#unsaved !== undefined
  }

  /** Saves as "Save draft" does. Resolves with whether the encounter is stored as the form shows it. */
  async save(): Promise<boolean> {
    return (await this.#handle?.save()) ?? false
  }

  /** Does what "Submit" does; nothing where that is not offered. */
  async submit(): Promise<void> {
    await this.#handle?.submit()
  }

  /** Drops what is typed and not saved. */
  discard(): void {
    this.#handle?.reset()
  }

  /** Focuses the first field. */
  override focus(): void {
    this.#handle?.focus()
  }

  formResetCallback(): void {
    this.#unsaved?.discard()
    this.#hold(this.encounterId ?? undefined)
    this.#tellForm()
    this.update()
  }

  /** Opens the encounter again that a browser has kept for a page that it goes back to. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string' || state === '' || this.hasAttribute('encounter-id')) return
    this.#hold(state)
    this.#tellForm()
    this.update()
  }

  protected override view(): ReactNode {
    const { client, user, ...rest } = this.given
    this.setState('readonly', this.readOnly)
    if (client === undefined || user === undefined) return undefined
    const { key, client: used, user: acting } = this.#formOver(client, user)
    const isCurrent = () => this.#generation === key
    return (
      <Checked
        element="encounter-form"
        given={{ client: used, user: acting, ...rest, locale: this.locale ?? undefined }}
      >
        <EncounterForm
          {...defined(rest)}
          {...(this.readOnly ? { readOnly: true } : undefined)}
          key={key}
          ref={(handle) => {
            if (isCurrent()) this.#handle = handle
          }}
          client={used}
          user={acting}
          encounterId={this.#held}
          disabled={this.isDisabled}
          locale={this.locale ?? undefined}
          theme={this.theme}
          density={this.density}
          onSaved={(record) => {
            if (isCurrent()) this.#saved(record)
          }}
          onStatusChange={(record, change) => {
            if (isCurrent()) this.tell<StatusDetail>('encounter-status', { record, ...change })
          }}
          onUnsavedChange={(...change) => {
            if (isCurrent()) this.#unsavedChanged(...change)
          }}
          onError={this.tellError}
        />
      </Checked>
    )
  }

  protected override rendered(): void {
    this.#tellForm()
  }

  /** The form of this generation. Another client or user is that of the next form, which there is once nothing is unsaved. */
  #formOver(client: EncounterClient, user: User): OpenForm {
    const isAnother = (this.#form?.client !== client || this.#form.user.id !== user.id) && !this.dirty
    if (isAnother && this.#form?.key === this.#generation) this.#generation += 1
    if (this.#form === undefined || this.#form.key !== this.#generation)
      this.#form = { key: this.#generation, client, user }
    return this.#form
  }

  #hold(id: string | undefined): void {
    this.#generation += 1
    this.#held = id
    this.#handle = null
    if (this.#unsaved === undefined) return
    this.#unsaved = undefined
    this.setState('dirty', false)
    this.tell<DirtyDetail>('encounter-dirty', { dirty: false })
  }

  #saved(record: EncounterRecord): void {
    this.#held = String(record.id)
    this.#tellForm()
    this.tell<SavedDetail>('encounter-saved', { record })
    // The form may be over another client from now on.
    this.update()
  }

  #unsavedChanged(...[isUnsaved, discard, settle]: Parameters<UnsavedListener>): void {
    this.#unsaved = isUnsaved ? { discard, settle } : undefined
    this.setState('dirty', isUnsaved)
    this.#tellForm()
    this.tell<DirtyDetail>('encounter-dirty', { dirty: isUnsaved })
  }

  /** Tells a form of the page the id, and whether it may be submitted. */
  #tellForm(): void {
    const { internals } = this
    const id = this.#held
    internals.setFormValue(id ?? null)
    this.setState('saved', id !== undefined && !this.dirty)
    const valueMissing = this.required && id === undefined
    if (!valueMissing && !this.dirty) internals.setValidity({})
    else if (valueMissing) internals.setValidity({ valueMissing }, words.notSaved, this.#anchor())
    else internals.setValidity({ customError: true }, words.unsaved, this.#anchor())
  }

  /** Where a browser shows why the page's form cannot be submitted. */
  #anchor(): HTMLElement | undefined {
    const { shell } = this
    // A browser asks that it can be focused, which a field of a folded visit cannot.
    if (shell !== undefined) shell.tabIndex = -1
    return shell
  }
}
