import type { Finding, FindingFix } from '../../encounter/Finding.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { ReasonPlace } from '../actions/ReasonPlace.js'
import { useBrowse } from '../codes/CodeBrowsing.js'
import type { MarkFinding } from './FindingTools.js'

const FindingTools = lazyComponent(
  () => import('./FindingTools.js').then((part) => part.FindingTools),
  // Without this part, the findings are still displayed.
  { wrapError: () => null },
)

interface LazyFindingToolsProps {
  readonly finding: Finding
  /** The patient in the form, whom a dialog over it names. */
  readonly patientOf: () => unknown
  /** Where a reason is kept over a reload; undefined where nothing outlives the form. */
  readonly place: ReasonPlace | undefined
  /** Dismisses or restores a finding; undefined if the user may not. Returns an error message if that failed. */
  readonly onMark: MarkFinding | undefined
  /** Adds a missing code to a list; undefined if nothing can be changed. */
  readonly onAddCode: ((property: string, code: string) => void) | undefined
}

/** The tools for a finding of an encounter, loaded with the first finding that has a source. */
export const LazyFindingTools = ({ finding, patientOf, place, onMark, onAddCode }: LazyFindingToolsProps) => {
  const browse = useBrowse()
  const fix =
    onAddCode &&
    (({ property, at, only, date }: FindingFix) => {
      const add = (code: string) => onAddCode(property, code)
      if (only === undefined) browse?.({ at: { system: 'icd10cm', code: at }, date, onPick: add })
      else add(only)
    })
  return <FindingTools finding={finding} patientOf={patientOf} place={place} onMark={onMark} onFix={fix} />
}
