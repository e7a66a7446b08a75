import { useCallback, useEffect, useMemo, useState } from 'react'
import { type FieldError, get, type UseFormReturn, useFormState } from 'react-hook-form'
import type { FieldPath, Finding } from '../encounter/Finding.js'
import type { FormValues } from '../schema/formValues.js'
import { splitPointer } from '../schema/jsonPointer.js'
import { useSnapshot } from '../ui/useSnapshot.js'
import type { Problems, Summary } from './checks/ProblemsContext.js'
import { fieldName, pointerOf } from './fields/fieldNames.js'
import type { PendingTexts } from './fields/pendingTexts.js'
import { isServerFinding } from './serverErrors.js'

/** The problems that blocked the last submit. */
export interface SchemaProblems {
  /** For `ProblemsContext`: those that are not fixed yet. */
  readonly shown: Problems
  /** Shows the problems of an attempt, and moves the focus to them; none after one that succeeded. */
  readonly attempt: (problems: readonly Finding[]) => void
  /** Says the problems anew: those of the schema that are among these, by their paths. The focus stays. */
  readonly reworded: (found: readonly Finding[]) => void
  /** Takes the problems of a list's items along with them. */
  readonly moved: (list: string, to: (index: number) => number | undefined) => void
}

interface Attempt {
  /** Another object with each attempt alone, as it moves the focus. */
  readonly summary: Summary | undefined
  readonly problems: readonly Finding[]
  /** Problems that their fields have reported: they are fixed once their fields report them no longer. */
  readonly reported: readonly Finding[]
}

const none: Attempt = { summary: undefined, problems: [], reported: [] }

/**
 * Whether a change of one field is a change of the other: it is that field or within it, or around it where a person
 * changed the whole by its own control.
 */
const concerns = (name: string, changed: string, byControl: boolean): boolean =>
  name === changed || changed.startsWith(`${name}.`) || (byControl && name.startsWith(`${changed}.`))

const pathAfterMove = (
  path: FieldPath,
  list: string,
  to: (index: number) => number | undefined,
): FieldPath | undefined => {
  const { length } = splitPointer(list)
  if (path.length <= length || pointerOf(path.slice(0, length)) !== list) return path
  const position = to(Number(path[length]))
  return position === undefined ? undefined : [...path.slice(0, length), position, ...path.slice(length + 1)]
}

/** Puts other problems in the place of those of an attempt. One that has none is dropped. */
const replaceProblems = (attempt: Attempt, after: ReadonlyMap<Finding, Finding>): Attempt => {
  const replaced = (held: readonly Finding[]) => held.flatMap((problem) => after.get(problem) ?? [])
  return { ...attempt, problems: replaced(attempt.problems), reported: replaced(attempt.reported) }
}

/** Keeps the problems of the last attempt until they are fixed. */
export const useSchemaProblems = (
  form: UseFormReturn<FormValues>,
  pendingTexts: PendingTexts,
): SchemaProblems => {
  const { errors } = useFormState({ control: form.control })
  useSnapshot(pendingTexts.subscribe, () => JSON.stringify(pendingTexts.problems()))
  const [{ summary, problems, reported }, setAttempt] = useState(none)

  const isReported = (problem: Finding): boolean => {
    if (isServerFinding(problem)) return true
    const name = fieldName(pointerOf(problem.path))
    const error: FieldError | undefined = get(errors, name)
    return pendingTexts.problems()[name] !== undefined || typeof error?.message === 'string'
  }
  const news = problems.filter((problem) => !reported.includes(problem) && isReported(problem))
  if (news.length > 0) setAttempt((before) => ({ ...before, reported: [...before.reported, ...news] }))
  const left = problems.filter((problem) => isReported(problem) || !reported.includes(problem))

  const hasServerErrors = problems.some(isServerFinding)
  const { subscribe } = form
  useEffect(() => {
    if (!hasServerErrors) return
    return subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (name === undefined) return
        setAttempt((before) => ({
          ...before,
          problems: before.problems.filter(
            (problem) =>
              !isServerFinding(problem) ||
              !concerns(fieldName(pointerOf(problem.path)), name, type === 'change'),
          ),
        }))
      },
    })
  }, [subscribe, hasServerErrors])

  const attempt = useCallback(
    (found: readonly Finding[]) =>
      setAttempt(found.length === 0 ? none : { summary: { problems: found }, problems: found, reported: [] }),
    [],
  )
  const reworded = useCallback<SchemaProblems['reworded']>((found) => {
    setAttempt((before) => {
      const left = [...found]
      const after = new Map(
        before.problems.map((problem) => {
          const at = left.findIndex(
            ({ id, path }) => id === problem.id && pointerOf(path) === pointerOf(problem.path),
          )
          const [said] = at < 0 ? [] : left.splice(at, 1)
          return [problem, said ?? problem]
        }),
      )
      return replaceProblems(before, after)
    })
  }, [])
  const moved = useCallback<SchemaProblems['moved']>((list, to) => {
    setAttempt((before) => {
      const after = new Map(
        before.problems.flatMap((problem) => {
          const path = pathAfterMove(problem.path, list, to)
          return path === undefined ? [] : [[problem, path === problem.path ? problem : { ...problem, path }]]
        }),
      )
      return replaceProblems(before, after)
    })
  }, [])
  const leftText = JSON.stringify(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` is another list of the same problems each time
  const shown = useMemo(() => ({ attempt: summary, left }), [summary, leftText])
  return { shown, attempt, reworded, moved }
}
