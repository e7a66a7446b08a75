import { lazyComponent } from '../../ui/lazyComponent.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import type { PatientGuard } from './createPatientGuard.js'

/** Loaded with the first question, or while the browser is idle. Until it is answered nothing is saved. */
export const LazyPatientQuestion = lazyComponent(() =>
  import('./PatientQuestion.js').then((part) => part.PatientQuestion),
)

/** Shows the question of a guard, while there is one. */
export const GuardQuestion = ({ guard }: { readonly guard: PatientGuard }) => {
  const question = useSnapshot(guard.subscribe, guard.question)
  return question === undefined ? null : <LazyPatientQuestion question={question} guard={guard} />
}
