import { useRef } from 'react'
import type { CodeEntry } from '../../../codes/CodeSystem.js'
import { codeRefs } from '../../../codes/codeRefs.js'
import { quoteInput } from '../../../codes/formats.js'
import { readPastedCodes } from '../../../codes/splitPastedCodes.js'
import * as en from '../../../messages/en/codeInput.js'
import { useLanguage } from '../../../ui/Language/LanguageContext.js'
import { useCache } from '../../cache.js'
import { fetchEntries, rememberEntry } from '../../codes/useCodeEntries.js'
import { useCodeList } from './CodeListContext.js'
import { type CodeOption, findFirstOption, maxSearchLength, type SearchScope } from './useCodeOptions.js'

/** Adds codes to the list; returns a message about those that were not added. */
type Add = (values: readonly string[]) => string | undefined

interface AddCodesOptions {
  readonly scope: SearchScope
  readonly onAdd: Add
  readonly onTextChange: (text: string) => void
  readonly onProblem: (message: string | undefined) => void
}

/** Adds codes from the input to the list. None of its functions adds a category that a loaded set has. */
export const useAddCodes = ({ scope, onAdd, onTextChange, onProblem }: AddCodesOptions) => {
  const language = useLanguage()
  const words = language.wordsOf('codeInput', en)
  const { name, source: codes, pendingTexts, readOwner } = useCodeList()
  const queryClient = useCache()
  // Codes that have to be looked up first are added in the order they were entered.
  const queue = useRef(Promise.resolve())

  const enqueue = (task: () => Promise<void>) => {
    const end = pendingTexts.startResolving()
    queue.current = queue.current.then(task).finally(end)
  }

  /** Returns a text to the input, unless the user has typed another one. */
  const putBack = (text: string, left = '') => {
    if (pendingTexts.get(name) === left) onTextChange(text)
  }

  /** Adds to the list only while its patient is selected: another may be selected during the look-up. */
  const addingFor = (typed: string): Add => {
    const patient = readOwner()
    return (values) => {
      if (!patient || readOwner() === patient) return onAdd(values)
      putBack(typed)
      return words.patientChanged(quoteInput(typed))
    }
  }

  /** Adds codes that did not come from a search. `left`: the part of a pasted list that stays in the input. */
  const addUnchecked = async (values: readonly string[], addTo: Add, left = '') => {
    // Adds codes of a set that cannot be loaded: the checks report them as unchecked.
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

  /** Adds an option of the popup. */
  const add = ({ value, entry }: CodeOption) => {
    const addTo = addingFor(value)
    if (entry === undefined) enqueue(() => addUnchecked([value], addTo))
    else addKnown(value, entry, addTo)
  }

  /** Adds the codes of a pasted list, if the text is one. The rest of it stays in the input. */
  const addList = (text: string): boolean => {
    const read = readPastedCodes(text, scope.systems)
    if (read === undefined || read.accepted.length === 0) return false
    const left = read.rejected.join(' ')
    onTextChange(left)
    const { message, told } = read
    onProblem(message === undefined ? undefined : language.say({ message, told }))
    const values = read.accepted.map(({ value }) => value)
    const addTo = addingFor(values.join(' '))
    enqueue(() => addUnchecked(values, addTo, left))
    return true
  }

  /** Adds the first result of a text when Enter is pressed before its results, and clears the input for the next code. */
  const addEarly = (typed: string): boolean => {
    if (typed.length > maxSearchLength) return false
    onTextChange('')
    const addTo = addingFor(typed)
    enqueue(async () => {
      const found = await findFirstOption(codes, scope, typed, language)
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
