import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type FieldError, type Resolver, useForm } from 'react-hook-form'

/** What is typed, by the names of KareoEncounter. */
export interface Typed {
  readonly AppointmentId: string
  readonly PatientId: string
  readonly ProviderId: string
  readonly DateOfService: string
  readonly DiagnosisCodes: string
  readonly ProcedureCodes: string
}

const empty: Typed = {
  AppointmentId: '',
  PatientId: '',
  ProviderId: '',
  DateOfService: '',
  DiagnosisCodes: '',
  ProcedureCodes: '',
}

const fields = [
  ['AppointmentId', 'Appointment', 'text'],
  ['PatientId', 'Patient', 'text'],
  ['ProviderId', 'Provider', 'text'],
  ['DateOfService', 'Date of service', 'date'],
  ['DiagnosisCodes', 'Diagnosis codes', 'text'],
  ['ProcedureCodes', 'Procedure codes', 'text'],
] as const

export const listOf = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '')

export const diagnosis = /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/
export const procedure = /^[0-9A-Z]\d{3}[0-9A-Z](-[0-9A-Z]{2})*$/

const Message = ({ id, error }: { readonly id: string; readonly error: FieldError | undefined }) =>
  error === undefined ? null : (
    <p id={id} role="alert">
      {error.message}
    </p>
  )

const HandWrittenForm = ({ resolver }: { readonly resolver: Resolver<Typed, unknown, unknown> }) => {
  const { register, handleSubmit, formState } = useForm({
    resolver,
    mode: 'onTouched',
    defaultValues: empty,
  })
  const [saved, setSaved] = useState('')
  return (
    <form noValidate onSubmit={handleSubmit((encounter) => setSaved(JSON.stringify(encounter)))}>
      {fields.map(([name, label, type]) => (
        <p key={name}>
          <label>
            {label} <input type={type} aria-describedby={`${name}-error`} {...register(name)} />
          </label>
          <Message id={`${name}-error`} error={formState.errors[name]} />
        </p>
      ))}
      <button type="submit">Save</button>
      <output>{saved}</output>
    </form>
  )
}

/** Shows the fields of KareoEncounter as somebody writes them for this one form. */
export const showHandWrittenForm = (resolver: Resolver<Typed, unknown, unknown>): void => {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<HandWrittenForm resolver={resolver} />)
}
