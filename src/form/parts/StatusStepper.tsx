import type { EncounterStatus } from '../../encounter/Encounter.js'
import { encounterWorkflow, stepsOf, type Workflow } from '../../encounter/workflow.js'
import * as en from '../../messages/en/actions.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { StatusStepper as Steps } from '../../ui/StatusStepper/StatusStepper.js'
import { PartRoot } from './PartRoot.js'

/** What `<StatusStepper>` takes. Its name is "Encounter status", unless `label` is another one. */
export interface StatusStepperProps extends Omit<CommonProps, 'disabled'> {
  /** The status of the encounter; that of a new one by default. One that is no step, such as Voided, stands for all of them. */
  readonly status?: EncounterStatus | undefined
  /** The statuses that there are; those of an encounter by default. */
  readonly workflow?: Workflow | undefined
}

const usualHeight = 32

const NamedSteps = ({ label, status, workflow = encounterWorkflow }: StatusStepperProps) => {
  const words = useWords('actions', en)
  return (
    <Steps label={label ?? words.status} steps={stepsOf(workflow)} current={status ?? workflow.initial} />
  )
}

/** The steps of the workflow, with the one that an encounter is at. */
export const StatusStepper = (props: StatusStepperProps) => (
  <PartRoot host={props} height={usualHeight}>
    <NamedSteps {...props} />
  </PartRoot>
)
