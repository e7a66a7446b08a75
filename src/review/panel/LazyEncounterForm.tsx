import * as words from '../../messages/en/openEncounter.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

/** The form, which the list is rendered without. */
export const LazyEncounterForm = lazyComponent(
  () => import('../../form/EncounterForm.js').then((part) => part.EncounterForm),
  {
    fallback: () => <p aria-busy="true">{words.loading}</p>,
  },
)
