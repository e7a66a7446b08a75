import type { EncounterFormElement } from './EncounterFormElement.js'
import type { EncounterReviewElement } from './EncounterReviewElement.js'
import type {
  EncounterElementEvents,
  EncounterFormAttributes,
  EncounterReviewAttributes,
} from './elementTypes.js'

// The elements and their events for HTML, and the elements for JSX.

declare global {
  interface HTMLElementTagNameMap {
    'encounter-form': EncounterFormElement
    'encounter-review': EncounterReviewElement
  }
  interface GlobalEventHandlersEventMap extends EncounterElementEvents {}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'encounter-form': EncounterFormAttributes
      'encounter-review': EncounterReviewAttributes
    }
  }
}
