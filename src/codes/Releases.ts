import type { CodeSetInfo, CodeSystemId } from './CodeSystem.js'
import type { CodePack } from './pack/CodePack.js'

/** A pack and its origin. */
export interface LoadedPack {
  readonly pack: CodePack
  readonly origin: CodeSetInfo['origin']
  /** Size of what is kept, in bytes. */
  readonly bytes?: number
  /** Something to tell people about how it was loaded. */
  readonly notice?: string
}

/** The id of a set. */
const idOf = ({ pack: { info }, origin }: LoadedPack): string => `${info.system} ${info.release} ${origin}`

/** Describes a loaded set. */
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

/** A release loaded by the user takes precedence over the same one from the site. */
const byDate = (left: LoadedPack, right: LoadedPack): number => {
  const [from, other] = [left.pack.info.validFrom ?? '', right.pack.info.validFrom ?? '']
  if (from !== other) return from < other ? -1 : 1
  return origins.indexOf(left.origin) - origins.indexOf(right.origin)
}

const startsTogether = (left: LoadedPack, right: LoadedPack | undefined): boolean =>
  right !== undefined && left.pack.info.validFrom === right.pack.info.validFrom

/**
 * The packs in use for a code system, ordered by start date and at most one per date. A starter set is used
 * only when nothing else is loaded.
 */
export const releasesOf = (loaded: readonly LoadedPack[], system: CodeSystemId): readonly CodePack[] => {
  const own = loaded.filter(({ pack }) => pack.info.system === system)
  const official = own.filter(({ origin }) => origin !== 'starter')
  return (official.length > 0 ? official : own)
    .toSorted(byDate)
    .filter((release, at, all) => !startsTogether(release, all[at + 1]))
    .map(({ pack }) => pack)
}

/**
 * The release for a date: the latest one in force by then, else the first. Undefined when there are no
 * releases.
 */
export const releaseFor = (releases: readonly CodePack[], date: string): CodePack | undefined =>
  releases.findLast(({ info }) => (info.validFrom ?? '') <= date) ?? releases[0]
