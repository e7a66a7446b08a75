import { useState } from 'react'
import { isolateParts } from '../../form/directory/describeEntry.js'
import {
  type ReferenceOption,
  useReferenceOptions,
} from '../../form/fields/ReferenceInput/useReferenceOptions.js'
import * as en from '../../messages/en/notSelected.js'
import * as enFilter from '../../messages/en/patientFilter.js'
import * as enReference from '../../messages/en/reference.js'
import { Combobox } from '../../ui/Combobox/Combobox.js'
import { Isolated } from '../../ui/Isolated.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useReview } from '../ReviewContext.js'
import screenStyles from '../ReviewScreen.module.css'
import type { SelectedPatient } from './useFiltering.js'

const optionKey = (option: ReferenceOption): string => String(option.id)

const renderOption = ({ text, unselectable }: ReferenceOption) => (
  <PatientLine text={text} {...(unselectable === undefined ? undefined : { unselectable })} />
)

const PatientLine = ({ text, unselectable }: Pick<ReferenceOption, 'text' | 'unselectable'>) => {
  const { say } = useLanguage()
  return (
    <>
      <Isolated text={isolateParts(text)} />
      {unselectable === undefined ? null : <small> {say(unselectable)}</small>}
    </>
  )
}

/**
 * Selects the patient whose encounters are listed, for a client that cannot search its list by text. What is typed and not
 * selected filters nothing, and does not stay: the list would seem to be that patient's.
 */
export const PatientFilter = ({
  id,
  selected,
  onChange,
}: {
  readonly id: string
  readonly selected: SelectedPatient | undefined
  readonly onChange: (patient: SelectedPatient | undefined) => void
}) => {
  const words = useWords('notSelected', en)
  const { patient } = useWords('patientFilter', enFilter)
  const { placeholders } = useWords('reference', enReference)
  const { client } = useReview()
  const [typed, setTyped] = useState('')
  const text = selected?.text ?? typed
  const [isSearching, setSearching] = useState(false)
  const { options, stale, failed } = useReferenceOptions(client.directory, 'patient', text, isSearching)
  const isEmpty = !stale && text !== '' && options.length === 0
  return (
    <>
      <label htmlFor={id} className={screenStyles.visuallyHidden}>
        {patient}
      </label>
      <Combobox
        id={id}
        label={patient}
        text={text}
        onTextChange={(next) => {
          setSearching(true)
          setTyped(next)
          if (selected !== undefined) onChange(undefined)
        }}
        items={isSearching ? options : []}
        itemKey={optionKey}
        renderItem={renderOption}
        onPick={(option) => {
          if (option.unselectable !== undefined) return
          setTyped('')
          setSearching(false)
          onChange({ id: option.id, text: option.text })
        }}
        stale={isSearching && stale}
        opensEmpty={false}
        emptyMessage={failed ? words.directoryAway : isEmpty ? words.noMatch(patient, text) : undefined}
        placeholder={placeholders.patient}
        onBlur={(waits) => {
          if (waits) return
          setSearching(false)
          setTyped('')
        }}
      />
    </>
  )
}
