import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import type { Resolver } from 'react-hook-form'
import type { FormValues } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'

/** The schema as react-hook-form's resolver. Only its errors are used: saves read the values. */
export const useFormResolver = (compiled: CompiledForm): Resolver<FormValues> =>
  useMemo(() => zodResolver(compiled.formValidator), [compiled])
