import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { CodeEntry } from '../../../codes/CodeSystem.js'
import { codeRefs } from '../../../codes/codeRefs.js'
import { quoteInput } from '../../../codes/formats.js'
import { readPastedCodes } from '../../../codes/splitPastedCodes.js'
import * as words from '../../../messages/en/codeInput.js'
import { fetchEntries, rememberEntry } from '../../codes/useCodeEntries.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { type CodeOption, findFirstOption, longestSearch, type SearchScope } from './useCodeOptions.js'

/** Adds codes to the list; returns what to say of those that were not added. */
type Add = (values: readonly string[]) => string | undefined

interface AddCodesOptions {
  /** The name of the field. */
  readonly name: string
  readonly scope: SearchScope
  readonly onAdd: Add
  readonly onTextChange: (text: string) => void
  readonly onProblem: (message: string | undefined) => void
}

/** The ways from the input of a code list into the list. None of them lets a category in that a loaded set knows. */
export const useAddCodes = ({ name, scope, onAdd, onTextChange, onProblem }: AddCodesOptions) => {
  const { codes, pendingTexts, ui } = useEncounterContext()
  const { getValues } = useFormContext()
  const queryClient = useQueryClient()
  // What has to be looked up first is added in the order in which it was entered.
  const queue = useRef(Promise.resolve())

  const enqueue = (task: () => Promise<void>) => {
    const end = pendingTexts.startResolving()
    queue.current = queue.current.then(task).finally(end)
  }

  /** Back into the input it goes, unless something else stands there by now. */
  const putBack = (text: string, left = '') => {
    if (pendingTexts.get(name) === left) onTextChange(text)
  }

  /** Adds to the list of the patient for whom it was entered: another may have been chosen while it was looked up. */
  const addingFor = (typed: string): Add => {
    const whose: unknown = getValues(ui.patient)
    return (values) => {
      if (!whose || getValues(ui.patient) === whose) return onAdd(values)
      putBack(typed)
      return words.patientChanged(quoteInput(typed))
    }
  }

  /** Adds codes that no search vouches for. `left` is what of a list stands in the input. */
  const addUnchecked = async (values: readonly string[], addTo: Add, left = '') => {
    // A code set that cannot be loaded holds nothing up: the checks come back to its codes.
    const entryOf = await fetchEntries(queryClient, codes, codeRefs(values, scope.systems)).catch(
      () => () => undefined,
    )
    const isCategory = (value: string) =>
      codeRefs([value], scope.systems).some(({ system, code }) => entryOf(system, code)?.billable === false)
    const added = values.filter((value) => !isCategory(value))
    const categories = values.filter(isCategory)
    const repeated = added.length === 0 ? undefined : addTo(added)
    const [category] = categories
    if (category !== undefined) putBack([left, ...categories].join(' ').trim(), left)
    const problem = category === undefined ? repeated : words.isCategory(category)
    if (problem !== undefined) onProblem(problem)
  }

  const addKnown = (value: string, entry: CodeEntry, addTo: Add) => {
    rememberEntry(queryClient, entry)
    onProblem(addTo([value]))
  }

  /** Adds an option of the popup that is no category. */
  const add = ({ value, entry }: CodeOption) => {
    const addTo = addingFor(value)
    if (entry === undefined) enqueue(() => addUnchecked([value], addTo))
    else addKnown(value, entry, addTo)
  }

  /** Adds the codes of a list, where the text is one; what is no code stays in the input. */
  const addList = (text: string): boolean => {
    const read = readPastedCodes(text, scope.systems)
    if (read === undefined || read.accepted.length === 0) return false
    const left = read.rejected.join(' ')
    onTextChange(left)
    onProblem(read.message)
    const values = read.accepted.map(({ value }) => value)
    const addTo = addingFor(values.join(' '))
    enqueue(() => addUnchecked(values, addTo, left))
    return true
  }

  /** Enter came before the results: the input is free for the next code while this one is found. */
  const addEarly = (typed: string): boolean => {
    if (typed.length > longestSearch) return false
    onTextChange('')
    const addTo = addingFor(typed)
    enqueue(async () => {
      const found = await findFirstOption(codes, scope, typed)
      if (typeof found === 'string') {
        putBack(typed)
        onProblem(words.notAdded(quoteInput(typed), found))
      } else if (found.entry === undefined) await addUnchecked([found.value], addTo)
      else addKnown(found.value, found.entry, addTo)
    })
    return true
  }

  return { add, addList, addEarly }
}
