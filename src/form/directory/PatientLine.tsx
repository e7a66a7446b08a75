import { Fragment } from 'react'
import * as en from '../../messages/en/patient.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { patientFacts } from './patientFacts.js'
import { useDirectoryEntry } from './useDirectoryEntry.js'

/** Names the patient in a dialog, which may cover the form's head. */
export const PatientLine = ({ id }: { readonly id: string }) => {
  const words = useWords('patient', en)
  const language = useLanguage()
  const patient = useDirectoryEntry('patient', id)
  return (
    <p>
      <strong>
        <bdi>{patient?.name ?? words.unnamed(id)}</bdi>
      </strong>
      {(patient ? patientFacts(patient, undefined, language) : []).map((fact) => (
        <Fragment key={fact}>
          {' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  )
}
