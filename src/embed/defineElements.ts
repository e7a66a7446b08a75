import { EncounterFormElement } from './EncounterFormElement.js'
import { EncounterReviewElement } from './EncounterReviewElement.js'

/** The elements by their names. */
export const elements = {
  'encounter-form': EncounterFormElement,
  'encounter-review': EncounterReviewElement,
} as const

/**
 * Registers the elements, unless the page knows them already: a second copy of this package must not fail. Does nothing
 * on a server.
 */
export const defineElements = (): void => {
  const registry = globalThis.customElements
  if (registry === undefined) return
  for (const [name, element] of Object.entries(elements))
    if (registry.get(name) === undefined) registry.define(name, element)
}
