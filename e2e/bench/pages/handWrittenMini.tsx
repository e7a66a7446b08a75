import { zodResolver } from '@hookform/resolvers/zod'
import * as z from 'zod/mini'
import { diagnosis, listOf, procedure, showHandWrittenForm } from '../HandWrittenForm.js'

const reference = (name: string) => z.string().check(z.regex(/^\d+$/, `Enter the number of the ${name}.`))

const codes = (code: RegExp, message: string) =>
  z
    .pipe(z.string(), z.transform(listOf))
    .check(z.refine((list) => list.every((part) => code.test(part)), message))

showHandWrittenForm(
  zodResolver(
    z.object({
      AppointmentId: z.union([z.literal(''), reference('appointment')]),
      PatientId: reference('patient'),
      ProviderId: reference('provider'),
      DateOfService: z.iso.date('Enter a date.'),
      DiagnosisCodes: codes(diagnosis, 'Enter ICD-10-CM codes.'),
      ProcedureCodes: codes(procedure, 'Enter CPT or HCPCS codes.'),
    }),
  ),
)
