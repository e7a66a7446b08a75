import { useRef, useState } from 'react'
import type { ObjectData } from '../schema/formValues.js'
import type { SchemaFormProps } from './SchemaFormProps.js'
import { isServerErrors, type ServerError } from './serverErrors.js'

/** What became of a submit: the errors that a server found, or what it failed with. */
export interface SubmitResult {
  readonly errors: readonly ServerError[]
  readonly failure?: { readonly error: unknown }
}

/** Submits one after the other: while one is under way there is no other. */
export interface Submitting {
  readonly isBusy: boolean
  /** Undefined where another one is under way. Never rejects. */
  readonly submit: (data: ObjectData) => Promise<SubmitResult | undefined>
}

const isPending = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof answer === 'object' && answer !== null && 'then' in answer && typeof answer.then === 'function'

/** Submits data to the host. */
export const useSubmitting = (onSubmit: SchemaFormProps['onSubmit']): Submitting => {
  const [isBusy, setBusy] = useState(false)
  // A ref, since a second press may come before the first one is rendered.
  const isUnderWay = useRef(false)
  return {
    isBusy,
    submit: async (data) => {
      if (isUnderWay.current) return undefined
      isUnderWay.current = true
      try {
        let answer: unknown = onSubmit(data)
        if (isPending(answer)) {
          setBusy(true)
          answer = await answer
        }
        return { errors: isServerErrors(answer) ? answer : [] }
      } catch (error) {
        return isServerErrors(error) ? { errors: error } : { errors: [], failure: { error } }
      } finally {
        isUnderWay.current = false
        setBusy(false)
      }
    },
  }
}
