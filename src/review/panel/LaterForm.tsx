import * as words from '../../messages/en/openEncounter.js'
import { later } from '../../ui/later.js'

/** The form, which the list is rendered without. */
export const LaterForm = later(
  () => import('../../form/EncounterForm.js').then((part) => part.EncounterForm),
  {
    waiting: () => <p aria-busy="true">{words.loading}</p>,
  },
)
