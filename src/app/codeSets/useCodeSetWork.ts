import { skipToken } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeLibrary, LoadProgress } from '../../codes/CodeLibrary.js'
import type { CodeSetInfo } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import * as en from '../../messages/en/codeSetSettings.js'
import type { Language } from '../../messages/Language.js'
import type { Messages } from '../../messages/Messages.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { createPacer } from './createPacer.js'
import { announceSearched, announceSet, titleOf } from './describeSet.js'

/** The current or last operation on the code sets. */
export type CodeSetWork =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'loading'
      readonly files: string
      readonly progress: LoadProgress
      readonly cancel: () => void
    }
  | { readonly kind: 'done' | 'failed'; readonly title: string; readonly lines: readonly string[] }

const none: CodeSetWork = { kind: 'none' }
const workKey = queryKeys.codeSetWork()

/** Often enough to look alive, rarely enough for screen readers to keep up. */
const progressEveryMs = 250

const namesOf = ([first, ...more]: readonly File[], words: Messages['codeSetSettings']): string =>
  words.filesOf(first?.name ?? '', more.length)

const failure = (title: string, error: unknown, { say }: Language): CodeSetWork => ({
  kind: 'failed',
  title,
  lines: [error instanceof Error ? say(error) : String(error)],
})

const loadInto = async (
  codes: CodeLibrary,
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
  language: Language,
): Promise<CodeSetWork> => {
  const words = language.wordsOf('codeSetSettings', en)
  try {
    const added = await codes.load(files, { signal, onProgress })
    const sets = await codes.sets()
    return { kind: 'done', title: words.loaded, lines: added.map((set) => announceSet(set, sets, language)) }
  } catch (error) {
    return signal.aborted
      ? { kind: 'done', title: words.cancelled, lines: [words.unchanged] }
      : failure(words.nothingLoaded, error, language)
  }
}

const removeFrom = async (codes: CodeLibrary, set: CodeSetInfo, language: Language): Promise<CodeSetWork> => {
  const words = language.wordsOf('codeSetSettings', en)
  try {
    await codes.remove(set.id)
    const searched = announceSearched(set.system, await codes.sets(), todayOf(new Date()), words)
    return { kind: 'done', title: words.removed, lines: [words.wasRemoved(titleOf(set), searched)] }
  } catch (error) {
    return failure(words.notRemoved(titleOf(set)), error, language)
  }
}

/**
 * Loads and removes code sets, one operation at a time. A load continues when the user leaves the page and shows again on
 * return, because its state lives in the app's query cache.
 */
export const useCodeSetWork = (codes: CodeLibrary) => {
  const language = useLanguage()
  const words = useWords('codeSetSettings', en)
  const queryClient = useCache()
  const { data: work = none } = useCachedQuery<CodeSetWork>({
    queryKey: workKey,
    queryFn: skipToken,
    structuralSharing: false,
  })
  const current = () => queryClient.getQueryData<CodeSetWork>(workKey) ?? none
  const show = (next: CodeSetWork) => void queryClient.setQueryData(workKey, next)

  // Leaving the page drops the last outcome: the user has seen it by then.
  useEffect(
    () => () => {
      if (queryClient.getQueryData<CodeSetWork>(workKey)?.kind !== 'loading')
        queryClient.removeQueries({ queryKey: workKey })
    },
    [queryClient],
  )

  const load = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || current().kind === 'loading') return
    const stop = new AbortController()
    const pacer = createPacer<LoadProgress>(
      (progress) =>
        show({ kind: 'loading', files: namesOf(files, words), progress, cancel: () => stop.abort() }),
      progressEveryMs,
    )
    pacer.show({ step: words.starting, fraction: 0 })
    const outcome = await loadInto(codes, files, stop.signal, pacer.show, language)
    pacer.stop()
    show(outcome)
  }

  const remove = async (set: CodeSetInfo): Promise<void> => {
    if (current().kind !== 'loading') show(await removeFrom(codes, set, language))
  }

  return { work, load, remove }
}
