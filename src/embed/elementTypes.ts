import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { ErrorDetail } from './EmbeddedElement.js'
import type { DirtyDetail, EncounterFormElement, SavedDetail, StatusDetail } from './EncounterFormElement.js'
import type { EncounterReviewElement } from './EncounterReviewElement.js'

/** The events of the elements by their names. */
export interface EncounterElementEvents {
  'encounter-saved': CustomEvent<SavedDetail>
  'encounter-status': CustomEvent<StatusDetail>
  'encounter-dirty': CustomEvent<DirtyDetail>
  'encounter-error': CustomEvent<ErrorDetail>
}

/** Listeners to the events of the elements, as JSX names them. */
export type EncounterElementListeners = {
  readonly [Name in keyof EncounterElementEvents as `on${Name}`]?: (
    event: EncounterElementEvents[Name],
  ) => void
}

/** Properties of an element, as JSX sets them. */
export type ElementProperties<Element, Names extends keyof Element> = {
  readonly [Name in Names]?: Element[Name] | undefined
}

/** What `<encounter-form>` takes in JSX. React 19 sets properties and listens by these names; React 18 does neither. */
export interface EncounterFormAttributes
  extends DetailedHTMLProps<HTMLAttributes<EncounterFormElement>, EncounterFormElement>,
    EncounterElementListeners,
    ElementProperties<
      EncounterFormElement,
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
      | 'workingCopyKey'
    > {
  readonly 'encounter-id'?: string | number
  readonly locale?: string
  readonly theme?: EncounterFormElement['theme']
  readonly density?: EncounterFormElement['density']
  readonly name?: string
  readonly readonly?: boolean
  readonly required?: boolean
  readonly disabled?: boolean
}

/** What `<encounter-review>` takes in JSX. */
export interface EncounterReviewAttributes
  extends DetailedHTMLProps<HTMLAttributes<EncounterReviewElement>, EncounterReviewElement>,
    EncounterElementListeners,
    ElementProperties<
      EncounterReviewElement,
      'client' | 'user' | 'codes' | 'schema' | 'ui' | 'workflow' | 'checks' | 'messages'
    > {
  readonly locale?: string
  readonly theme?: EncounterReviewElement['theme']
  readonly density?: EncounterReviewElement['density']
}
