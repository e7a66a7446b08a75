import * as words from '../../messages/en/openEncounter.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

/** The encounter form, loaded on demand so that the list does not wait for it. */
export const LazyEncounterForm = lazyComponent(
  () => import('../../form/CachedEncounterForm.js').then((part) => part.CachedEncounterForm),
  {
    fallback: () => <p aria-busy="true">{words.loading}</p>,
  },
)
