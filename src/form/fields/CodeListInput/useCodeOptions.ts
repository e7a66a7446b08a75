import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queryKeys } from '../../../client/queryKeys.js'
import type { CodeEntry, CodeMatch, CodeQuery, CodeSource } from '../../../codes/CodeSystem.js'
import { type ParsedCode, parseCode, quoteInput } from '../../../codes/formats.js'
import * as en from '../../../messages/en/codeInput.js'
import type { Language } from '../../../messages/Language.js'
import type { Messages } from '../../../messages/Messages.js'
import { useLanguage } from '../../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../../cache.js'
import { searchGcTime } from '../searchGcTime.js'

/** A line of the popup. `value` is what it adds to the list, with modifiers. */
export interface CodeOption {
  readonly value: string
  /** Absent for a well-formed code that no loaded set has. */
  readonly entry?: CodeEntry
  readonly match?: CodeMatch
}

/** Whether an option is a category, which is not added itself but opens the codes under it. */
export const isCategory = ({ entry }: CodeOption): boolean => entry?.billable === false

/** Why Enter must not add the first option: it is not all that was typed, or more than that. */
export interface Doubt {
  /** Stands above the options. */
  readonly heading: string
  /** What Enter says. */
  readonly message: string
}

/** The doubt about the first option; undefined where it is what was typed. */
export const doubtOf = ([first]: readonly CodeOption[], words: Messages['codeInput']): Doubt | undefined => {
  const { leftOut = [], asks } = first?.match ?? {}
  if (leftOut.length > 0)
    return { heading: words.withoutSome(leftOut), message: words.selectWithout(leftOut) }
  if (asks === undefined) return undefined
  const ask = asks === 'side' ? words.selectSide : words.selectMeaning
  return { heading: ask, message: ask }
}

interface CodeOptions {
  readonly options: readonly CodeOption[]
  /** Whether the options are still of an earlier text. */
  readonly stale: boolean
  /** Why there are no options, and what to do; absent while the search runs. */
  readonly emptyMessage?: string
}

/** Longer texts are not searched for, in UTF-16 units. */
export const maxSearchLength = 400
const noMatches: readonly CodeMatch[] = []

const toOptions = (matches: readonly CodeMatch[], parsed: ParsedCode): readonly CodeOption[] => {
  const options = matches.map((match) => ({
    value: parsed.ok && match.entry.code === parsed.code ? parsed.value : match.entry.code,
    entry: match.entry,
    match,
  }))
  // A code that is the start of listed ones is a category, and those are offered instead.
  const isKnown = parsed.ok && matches.some(({ entry }) => entry.code.startsWith(parsed.code))
  return [
    ...(parsed.ok && !isKnown ? [{ value: parsed.value }] : []),
    ...options.filter((option) => !isCategory(option)),
    ...options.filter(isCategory),
  ]
}

/** Whether a code has units, which an encounter cannot store: a search without them would drop them silently. */
const isRefused = (parsed: ParsedCode): boolean => !parsed.ok && parsed.hasUnits === true

const explainNothing = (text: string, parsed: ParsedCode, { wordsOf, say }: Language): string => {
  const words = wordsOf('codeInput', en)
  const looksLikeCode = /\d/.test(text) && !/\s/.test(text.trim())
  return !parsed.ok && (looksLikeCode || isRefused(parsed)) ? say(parsed) : words.noMatch(quoteInput(text))
}

/** A search without its text. It must stay the same object while nothing in it changes. */
export type SearchScope = Omit<CodeQuery, 'text' | 'limit'>

/** Searches for the option that Enter adds; a message where there is none. */
export const findFirstOption = async (
  codes: CodeSource,
  scope: SearchScope,
  text: string,
  language: Language,
): Promise<CodeOption | string> => {
  const words = language.wordsOf('codeInput', en)
  const typed = text.trim()
  const parsed = parseCode(typed, scope.systems)
  if (isRefused(parsed)) return explainNothing(typed, parsed, language)
  try {
    const matches = await codes.search({ ...scope, text: parsed.ok ? parsed.code : typed })
    const options = toOptions(matches, parsed)
    const doubt = doubtOf(options, words)
    if (doubt !== undefined) return doubt.message
    const [category] = options
    return (
      options.find((option) => !isCategory(option)) ??
      (category === undefined ? explainNothing(typed, parsed, language) : words.isCategory(category.value))
    )
  } catch {
    // A well-formed code needs no search.
    return parsed.ok ? { value: parsed.value } : words.unavailable
  }
}

/** The options for a typed text. */
export const useCodeOptions = (codes: CodeSource, scope: SearchScope, text: string): CodeOptions => {
  const language = useLanguage()
  const words = language.wordsOf('codeInput', en)
  const { formatCount } = language
  const { systems } = scope
  const typed = text.trim()
  const tooLong = typed.length > maxSearchLength
  const parsed = useMemo(() => parseCode(typed, systems), [typed, systems])
  const search = parsed.ok ? parsed.code : typed
  const enabled = search !== '' && !tooLong && !isRefused(parsed)
  const { data, isPlaceholderData, isError } = useCachedQuery({
    queryKey: queryKeys.codeSearch(scope, search),
    queryFn: ({ signal }) => codes.search({ ...scope, text: search }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: searchGcTime,
  })
  const matches = enabled ? (data ?? noMatches) : noMatches
  const options = useMemo(() => (enabled ? toOptions(matches, parsed) : []), [enabled, matches, parsed])
  const stale = enabled && !isError && (data === undefined || isPlaceholderData)
  if (stale || typed === '' || options.length > 0) return { options, stale }
  if (isError) return { options, stale, emptyMessage: words.unavailable }
  const emptyMessage = tooLong
    ? words.searchTooLong(formatCount(typed.length), formatCount(maxSearchLength))
    : explainNothing(typed, parsed, language)
  return { options, stale, emptyMessage }
}
