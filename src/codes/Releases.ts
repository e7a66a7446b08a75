import type { CodeSetInfo, CodeSystemId } from './CodeSystem.js'
import type { CodePack } from './pack/CodePack.js'

/** A pack and where it comes from. */
export interface LoadedPack {
  readonly pack: CodePack
  readonly origin: CodeSetInfo['origin']
  /** Size of what is kept, in bytes. */
  readonly bytes?: number
  /** What a person should know of how it was loaded. */
  readonly notice?: string
}

/** Tells the sets apart. */
const idOf = ({ pack: { info }, origin }: LoadedPack): string => `${info.system} ${info.release} ${origin}`

/** What a loaded set says of itself. */
export const setInfoOf = (loaded: LoadedPack): CodeSetInfo => {
  const { info } = loaded.pack
  return {
    id: idOf(loaded),
    system: info.system,
    name: info.name,
    release: info.release,
    ...(info.validFrom === undefined ? {} : { validFrom: info.validFrom }),
    ...(info.validTo === undefined ? {} : { validTo: info.validTo }),
    count: info.codes,
    billable: info.billable,
    terms: info.terms,
    notes: info.notes,
    origin: loaded.origin,
    ...(loaded.bytes === undefined ? {} : { bytes: loaded.bytes }),
    ...(loaded.notice === undefined ? {} : { notice: loaded.notice }),
  }
}

const origins: readonly CodeSetInfo['origin'][] = ['starter', 'site', 'browser']

/** Of the same release the one that a person loaded goes before the site's. */
const byDate = (left: LoadedPack, right: LoadedPack): number => {
  const [from, other] = [left.pack.info.validFrom ?? '', right.pack.info.validFrom ?? '']
  if (from !== other) return from < other ? -1 : 1
  return origins.indexOf(left.origin) - origins.indexOf(right.origin)
}

const startsTogether = (left: LoadedPack, right: LoadedPack | undefined): boolean =>
  right !== undefined && left.pack.info.validFrom === right.pack.info.validFrom

/**
 * The packs of a code system that count, by the date from which they are valid: a starter set only where there is
 * nothing else, one for each such date.
 */
export const releasesOf = (loaded: readonly LoadedPack[], system: CodeSystemId): readonly CodePack[] => {
  const own = loaded.filter(({ pack }) => pack.info.system === system)
  const official = own.filter(({ origin }) => origin !== 'starter')
  return (official.length > 0 ? official : own)
    .toSorted(byDate)
    .filter((release, at, all) => !startsTogether(release, all[at + 1]))
    .map(({ pack }) => pack)
}

/** The release for a date: the latest that has begun by then, else the first. Undefined where there is none. */
export const releaseFor = (releases: readonly CodePack[], date: string): CodePack | undefined =>
  releases.findLast(({ info }) => (info.validFrom ?? '') <= date) ?? releases[0]
