import type { CodeSetInfo, CodeSystemId } from '../../codes/CodeSystem.js'

const byStart = (left: CodeSetInfo, right: CodeSetInfo): number =>
  (left.validFrom ?? '') < (right.validFrom ?? '') ? -1 : left.validFrom === right.validFrom ? 0 : 1

/**
 * The sets of a system that are searched, ordered by the date they become valid. A starter set counts only if there is
 * nothing else. If several begin on the same date, the last listed wins: that is the one the user loaded.
 */
export const setsInUse = (sets: readonly CodeSetInfo[], system: CodeSystemId): readonly CodeSetInfo[] => {
  const own = sets.filter((set) => set.system === system && set.problem === undefined)
  const official = own.filter(({ origin }) => origin !== 'starter')
  return (official.length > 0 ? official : own)
    .toSorted(byStart)
    .filter((set, at, all) => at === all.length - 1 || set.validFrom !== all[at + 1]?.validFrom)
}

/** The set searched for a date of service: the latest one valid by then, or else the first. */
export const setFor = (
  sets: readonly CodeSetInfo[],
  system: CodeSystemId,
  date: string,
): CodeSetInfo | undefined => {
  const used = setsInUse(sets, system)
  return used.findLast(({ validFrom = '' }) => validFrom <= date) ?? used[0]
}
