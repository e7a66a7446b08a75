import type { Dictionary } from '../../schema/isDictionary.js'
import { partOf, textOf } from './mapping/readJson.js'
import { stampOf } from './mapping/stamp.js'

const lastUpdated = (resource: Dictionary): string => textOf(resource.meta, 'lastUpdated') ?? ''

/** The first version of each write, by its token. A later one with the same stamp is another system's change. */
export const versionsIn = (history: readonly Dictionary[]): ReadonlyMap<string, Dictionary> => {
  const versions = new Map<string, Dictionary>()
  for (const version of history) {
    const stamp = stampOf(version)
    if (stamp === undefined) continue
    const known = versions.get(stamp.token)
    if (known === undefined || lastUpdated(version) < lastUpdated(known)) versions.set(stamp.token, version)
  }
  return versions
}

/** The version that the server gave an entry of a transaction; undefined where it does not say. */
export const versionIdIn = (entry: Dictionary | undefined): string | undefined => {
  const response = partOf(entry, 'response')
  return (
    textOf(partOf(entry, 'resource').meta, 'versionId') ??
    /^(?:W\/)?"(.+)"$/.exec(textOf(response, 'etag') ?? '')?.[1] ??
    /\/_history\/([^/]+)$/.exec(textOf(response, 'location') ?? '')?.[1]
  )
}
