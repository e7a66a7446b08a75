import { defineElements } from './defineElements.js'

export type { ErrorDetail } from './EmbeddedElement.js'
export type { DirtyDetail, SavedDetail, StatusDetail } from './EncounterFormElement.js'
export { EncounterFormElement } from './EncounterFormElement.js'
export { EncounterReviewElement } from './EncounterReviewElement.js'
export type {
  EncounterElementEvents,
  EncounterFormAttributes,
  EncounterReviewAttributes,
} from './elementTypes.js'

defineElements()
