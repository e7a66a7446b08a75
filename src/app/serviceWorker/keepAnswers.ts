/** Answers of the site that are kept in case that the network fails. */
export interface KeptAnswers {
  /**
   * Answers from the network and keeps that; with what was kept where the network fails, takes too long, or brings an error of
   * the server.
   *
   * @param stayFor Keeps the service worker running until the answer is kept.
   */
  readonly answer: (
    request: Request,
    isMeant: IsMeant,
    stayFor: (keeping: Promise<unknown>) => void,
  ) => Promise<Response>
  /** Fetches and keeps what is not kept yet. Never rejects. */
  readonly fetchMissing: (url: string, isMeant: IsMeant) => Promise<Response | undefined>
  /** Removes everything whose address does not pass. */
  readonly keepOnly: (passes: (url: string) => boolean) => Promise<void>
}

/** Whether an answer is what was asked for, rather than the app's page, which some servers send for every address. */
export type IsMeant = (response: Response) => boolean

interface KeepAnswersOptions {
  readonly openCache: () => Promise<Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>>
  readonly ask: (request: Request) => Promise<Response>
  /** How long the network may take to begin its answer where another is kept, in ms. */
  readonly longest: number
}

const contentTypeOf = (response: Response): string => response.headers.get('content-type') ?? ''

/** For {@link KeptAnswers}: JSON. */
export const isJson: IsMeant = (response) => /json/.test(contentTypeOf(response))

/** For {@link KeptAnswers}: anything but a page. */
export const isNoPage: IsMeant = (response) => !/html/.test(contentTypeOf(response))

/** Whether an answer tells what the site has, rather than that nobody is signed in or that a server fails. */
export const tellsWhatIsThere = ({ status, ok, redirected }: Response): boolean =>
  status === 404 || status === 410 || (ok && !redirected)

/** Resolves as undefined after a time, and where the promise rejects. */
export const within = <Value>(longest: number, promise: Promise<Value>): Promise<Value | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longest, undefined)
    const end = (value: Value | undefined) => {
      clearTimeout(timer)
      resolve(value)
    }
    promise.then(end, () => end(undefined))
  })

/** Whether an answer comes from the site itself, rather than from a proxy that cannot reach it. */
export const isAnswered = (response: Response | undefined): response is Response =>
  response !== undefined && response.status < 500

/** Keeps answers in a cache. */
export const keepAnswers = ({ openCache, ask, longest }: KeepAnswersOptions): KeptAnswers => {
  // By address alone: who asked, and with which headers, says nothing about these files.
  const keep = async (request: Request, response: Response, isMeant: IsMeant): Promise<void> => {
    // Before whoever asked reads it.
    const copy = response.clone()
    const cache = await openCache()
    if (response.ok && !response.redirected && isMeant(response)) await cache.put(request.url, copy)
    else if (tellsWhatIsThere(response)) await cache.delete(request.url)
  }
  /** A full disk does not keep the app from its answer. */
  const keepIfPossible = (request: Request, response: Response, isMeant: IsMeant) =>
    keep(request, response, isMeant).catch(() => undefined)
  const keptFor = async (request: Request) => (await openCache()).match(request.url).catch(() => undefined)
  return {
    answer: async (request, isMeant, stayFor) => {
      const fetching = ask(request)
      stayFor(
        fetching.then(
          (response) => keepIfPossible(request, response, isMeant),
          () => undefined,
        ),
      )
      // Asked again, since what was kept is damaged.
      const kept = request.cache === 'reload' ? undefined : await keptFor(request)
      if (kept === undefined) return fetching
      const response = await within(longest, fetching)
      return isAnswered(response) ? response : kept
    },
    fetchMissing: async (url, isMeant) => {
      const request = new Request(url, { cache: 'no-cache' })
      try {
        const kept = await keptFor(request)
        if (kept !== undefined) return kept
        const response = await ask(request)
        await keepIfPossible(request, response, isMeant)
        return response.ok && isMeant(response) ? response : undefined
      } catch {
        return undefined
      }
    },
    keepOnly: async (passes) => {
      const cache = await openCache()
      const keys = await cache.keys()
      await Promise.all(keys.map((key) => (passes(key.url) ? undefined : cache.delete(key))))
    },
  }
}
