import * as en from '../../messages/en/openEncounter.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'

const Loading = () => {
  const words = useWords('openEncounter', en)
  return <p aria-busy="true">{words.loading}</p>
}

/** The encounter form, loaded on demand so that the list does not wait for it. */
export const LazyEncounterForm = lazyComponent(
  () => import('../../form/CachedEncounterForm.js').then((part) => part.CachedEncounterForm),
  {
    fallback: () => <Loading />,
  },
)
