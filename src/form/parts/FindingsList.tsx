import type { FieldPath, Finding } from '../../encounter/Finding.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { FindingsContext } from '../checks/FindingsContext.js'
import { ProblemsPanel } from '../checks/ProblemsPanel.js'
import { pointerOf } from '../fields/fieldNames.js'
import { PartRoot } from './PartRoot.js'

/** What `<FindingsList>` takes. */
export interface FindingsListProps extends CommonProps {
  /** What the checks have found, as `checkEncounter` and `useEncounterForm` give it. */
  readonly findings: readonly Finding[]
  /** Goes to what a finding is about. Without it findings are no links. */
  readonly onGoTo?: ((finding: Finding) => void) | undefined
}

/** The usual heights in px of a heading and of a finding. */
const headHeight = 44
const lineHeight = 36

/** What is wrong with an encounter, and what to look at, under a heading that sums it up. */
export const FindingsList = (props: FindingsListProps) => {
  const { findings, onGoTo, label } = props
  const goTo = (path: FieldPath) => {
    const finding = findings.find((one) => one.path === path)
    if (finding !== undefined) onGoTo?.(finding)
  }
  return (
    <PartRoot host={props} height={headHeight + findings.length * lineHeight} region={label}>
      <FindingsContext.Provider value={findings}>
        <ProblemsPanel linkTo={pointerOf} goTo={onGoTo && goTo} />
      </FindingsContext.Provider>
    </PartRoot>
  )
}
