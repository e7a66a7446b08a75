import type { ChangeNotice } from './readNotices.js'

/** Notices that are kept. Whoever missed more takes everything for changed. */
const mostKept = 100

/** What a stream has told lately, for a tab that read before it could be told. */
export interface RecentNotices {
  note(notice: ChangeNotice): void
  /**
   * What was told since a time, in ms. None before the stream stands: its beginning is told to all tabs.
   */
  since(time: number): readonly ChangeNotice[]
}

/** Creates the {@link RecentNotices} of a stream. */
export const createRecentNotices = (now: () => number): RecentNotices => {
  let kept: { readonly at: number; readonly notice: ChangeNotice }[] = []
  /** From when on all notices are kept. */
  let from: number | undefined
  return {
    note: (notice) => {
      const at = now()
      if (notice.ids === 'all' || notice.ids.length === 0) {
        kept = []
        from = at
        return
      }
      kept.push({ at, notice })
      if (kept.length > mostKept) from = kept.shift()?.at
    },
    since: (time) => {
      if (from === undefined) return []
      return time <= from ? [{ ids: 'all' }] : kept.filter(({ at }) => at >= time).map(({ notice }) => notice)
    },
  }
}
