import * as words from '../../messages/en/patient.js'
import { patientFacts } from './patientFacts.js'
import { useDirectoryEntry } from './useDirectoryEntry.js'

/** Whose encounter a dialog is about, which may lie over the head of the form. */
export const Whose = ({ id }: { readonly id: string }) => {
  const patient = useDirectoryEntry('patient', id)
  return (
    <p>
      <strong>
        <bdi>{patient?.name ?? words.unnamed(id)}</bdi>
      </strong>
      {patient ? patientFacts(patient, undefined).map((fact) => ` · ${fact}`) : null}
    </p>
  )
}
