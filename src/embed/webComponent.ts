import './globals.js'
import { defineElements } from './defineElements.js'

export type { ElementBase, EmbeddedElement, ErrorDetail } from './EmbeddedElement.js'
export type { EncounterElement, EncounterElementData } from './EncounterElement.js'
export type { DirtyDetail, SavedDetail, StatusDetail } from './EncounterFormElement.js'
export { EncounterFormElement } from './EncounterFormElement.js'
export { EncounterReviewElement } from './EncounterReviewElement.js'
export type {
  ElementProperties,
  EncounterElementEvents,
  EncounterElementListeners,
  EncounterFormAttributes,
  EncounterReviewAttributes,
} from './elementTypes.js'
export type { FormControlElement } from './FormControlElement.js'

defineElements()
