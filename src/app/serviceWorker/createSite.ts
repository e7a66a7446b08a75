import { isDictionary, isText } from '../../schema/isDictionary.js'
import { isJson, isNoPage, type KeptAnswers, tellsWhatIsThere } from './keepAnswers.js'
import { configPath, packFolder, packListPath } from './planAnswer.js'

/** What whoever runs the site put beside the app: its config and its packs. */
export interface Site {
  /** Answers the request for the list of packs, and removes packs that are no longer listed. */
  readonly answerPackList: (
    request: Request,
    stayFor: (keeping: Promise<unknown>) => void,
  ) => Promise<Response>
  /** Keeps what the page asked for before the service worker was there. */
  readonly keepMissing: () => Promise<void>
}

/** The names of the packs in a list; none where it is none. */
const namesIn = async (response: Response): Promise<readonly string[]> => {
  if (!response.ok || !isJson(response)) return []
  const list: unknown = await response.json().catch(() => undefined)
  return isDictionary(list) && Array.isArray(list.packs) ? list.packs.filter(isText) : []
}

/** @param scope The folder of the app, as an address that ends in a slash. */
export const createSite = (kept: KeptAnswers, scope: string): Site => {
  const addressOf = (name: string) => new URL(name, `${scope}${packFolder}`).href
  const keepListed = async (list: Response): Promise<void> => {
    const listed = new Set((await namesIn(list)).map(addressOf))
    await kept.keepOnly(
      (url) =>
        !url.startsWith(`${scope}${packFolder}`) || url === `${scope}${packListPath}` || listed.has(url),
    )
  }
  return {
    answerPackList: async (request, stayFor) => {
      const response = await kept.answer(request, isJson, stayFor)
      if (tellsWhatIsThere(response)) stayFor(keepListed(response.clone()).catch(() => undefined))
      return response
    },
    keepMissing: async () => {
      await kept.fetchMissing(`${scope}${configPath}`, isJson)
      const list = await kept.fetchMissing(`${scope}${packListPath}`, isJson)
      const names = list === undefined ? [] : await namesIn(list)
      for (const name of names) await kept.fetchMissing(addressOf(name), isNoPage)
    },
  }
}
