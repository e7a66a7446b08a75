import { todayOf } from '../../encounter/calendarDate.js'
import { checkEncounter } from '../../encounter/checkEncounter.js'
import type { Encounter } from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { CodeInput } from '../../form/parts/CodeInput.js'
import { FindingsList } from '../../form/parts/FindingsList.js'
import { StatusStepper } from '../../form/parts/StatusStepper.js'
import * as words from '../../messages/en/gallery.js'
import { Specimen, useLook } from './Specimen.js'

const codes = ['J06.9', 'I10']

export const CodeInputSpecimens = () => {
  const look = useLook()
  const { codeStates: states } = words
  return (
    <>
      <Specimen name={states.none}>
        <CodeInput {...look} system="diagnosis" />
      </Specimen>
      <Specimen name={states.some}>
        <CodeInput {...look} system="diagnosis" defaultValue={codes} />
      </Specimen>
      <Specimen name={states.wrong}>
        <CodeInput {...look} system="procedure" error={words.codeMissing} required />
      </Specimen>
      <Specimen name={states.readOnly}>
        <CodeInput {...look} system="diagnosis" defaultValue={codes} readOnly />
      </Specimen>
      <Specimen name={states.disabled}>
        <CodeInput {...look} system="diagnosis" defaultValue={codes} disabled />
      </Specimen>
    </>
  )
}

const visit: Encounter = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: todayOf(new Date()),
  DiagnosisCodes: codes,
  ProcedureCodes: ['99213'],
}

/** What the checks find without a code set and a directory. */
const findingsOf = (encounter: Encounter) =>
  checkEncounter(encounter, {
    ui: kareoEncounterUi,
    today: todayOf(new Date()),
    entryOf: () => undefined,
  })

const found = {
  errors: findingsOf({ ...visit, DiagnosisCodes: ['J06.9', 'J06.9'], ProcedureCodes: [] }),
  warnings: findingsOf({ ...visit, DateOfService: '2020-06-15' }),
  none: findingsOf(visit),
}

export const FindingsSpecimens = () => {
  const look = useLook()
  return (
    <>
      <Specimen name={words.findingStates.errors}>
        <FindingsList {...look} findings={found.errors} onGoTo={() => undefined} />
      </Specimen>
      <Specimen name={words.findingStates.warnings}>
        <FindingsList {...look} findings={found.warnings} />
      </Specimen>
      <Specimen name={words.findingStates.none}>
        <FindingsList {...look} findings={found.none} />
      </Specimen>
    </>
  )
}

export const StepperSpecimens = () => {
  const look = useLook()
  return encounterWorkflow.statuses.map(({ status }) => (
    <Specimen key={status} name={status}>
      <StatusStepper {...look} label={words.stepperLabel(status)} status={status} />
    </Specimen>
  ))
}
