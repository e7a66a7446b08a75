import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type FieldError, useForm } from 'react-hook-form'
import * as z from 'zod'

// The fields of KareoEncounter as somebody writes them for this one form, with zod.
const reference = (name: string) => z.string().regex(/^\d+$/, `Enter the number of the ${name}.`)

const list = (code: RegExp, message: string) =>
  z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
    .refine((codes) => codes.every((part) => code.test(part)), message)

const encounterSchema = z.object({
  AppointmentId: z.union([z.literal(''), reference('appointment')]),
  PatientId: reference('patient'),
  ProviderId: reference('provider'),
  DateOfService: z.iso.date('Enter a date.'),
  DiagnosisCodes: list(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Enter ICD-10-CM codes.'),
  ProcedureCodes: list(/^[0-9A-Z]\d{3}[0-9A-Z](-[0-9A-Z]{2})*$/, 'Enter CPT or HCPCS codes.'),
})

const fields = [
  ['AppointmentId', 'Appointment', 'text'],
  ['PatientId', 'Patient', 'text'],
  ['ProviderId', 'Provider', 'text'],
  ['DateOfService', 'Date of service', 'date'],
  ['DiagnosisCodes', 'Diagnosis codes', 'text'],
  ['ProcedureCodes', 'Procedure codes', 'text'],
] as const

const Message = ({ id, error }: { readonly id: string; readonly error: FieldError | undefined }) =>
  error === undefined ? null : (
    <p id={id} role="alert">
      {error.message}
    </p>
  )

const Form = () => {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(encounterSchema),
    mode: 'onTouched',
    defaultValues: {
      AppointmentId: '',
      PatientId: '',
      ProviderId: '',
      DateOfService: '',
      DiagnosisCodes: '',
      ProcedureCodes: '',
    },
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

const root = document.getElementById('root')
if (root) createRoot(root).render(<Form />)
