import { EncounterElement } from './EncounterElement.js'

/** An element that a form of the page takes for one of its controls. */
export abstract class FormControlElement extends EncounterElement {
  static readonly formAssociated = true

  /** Set by the element itself or by a fieldset around. */
  protected isDisabled = false

  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }
  set disabled(isOn: boolean) {
    this.toggleAttribute('disabled', isOn)
  }

  get name(): string {
    return this.getAttribute('name') ?? ''
  }
  set name(name: string) {
    this.setAttribute('name', name)
  }

  get form(): HTMLFormElement | null {
    return this.internals.form
  }
  get labels(): NodeList {
    return this.internals.labels
  }
  get validity(): ValidityState {
    return this.internals.validity
  }
  get validationMessage(): string {
    return this.internals.validationMessage
  }
  get willValidate(): boolean {
    return this.internals.willValidate
  }
  checkValidity(): boolean {
    return this.internals.checkValidity()
  }
  reportValidity(): boolean {
    return this.internals.reportValidity()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled
    this.setState('disabled', isDisabled)
    this.update()
  }
}
