import type { EncounterStatus } from '../../encounter/Encounter.js'
import { encounterWorkflow, stepsOf, type Workflow } from '../../encounter/workflow.js'
import * as en from '../../messages/en/actions.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { LanguageProvider } from '../../ui/Language/LanguageProvider.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { ComponentRoot } from '../../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../../ui/Shadow/ReservedBox.js'
import { StatusStepper as Steps } from '../../ui/StatusStepper/StatusStepper.js'
import { LazyFormBox } from '../LazyFormBox.js'

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
export const StatusStepper = (props: StatusStepperProps) => {
  const { id, className, style, theme, density, isolate, locale, messages } = props
  return (
    <LanguageProvider
      locale={locale}
      messages={messages}
      fallback={<ReservedBox height={usualHeight} host={props} />}
    >
      <ComponentRoot
        {...{ id, className, style, theme, density, isolate }}
        box={LazyFormBox}
        height={usualHeight}
      >
        <NamedSteps {...props} />
      </ComponentRoot>
    </LanguageProvider>
  )
}
