/** What an {@link IdleWatch} is given. */
export interface IdleWatchOptions {
  /** How long nobody may have touched a key or the pointer, in ms. */
  readonly after: number
  /** When the page was opened, in ms: whoever opens one is active. */
  readonly since: number
  /** Returns the time, in ms. It goes on while the machine sleeps. */
  readonly now: () => number
  /** When somebody was last active in any tab, in ms, as the tabs tell each other. */
  readonly shared: {
    readonly read: () => number | undefined
    readonly write: (at: number) => void
  }
  /** Calls back after some ms, or later: a machine may sleep meanwhile. Returns a function that cancels. */
  readonly schedule: (ms: number, callback: () => void) => () => void
  /** Called once, when nobody was active for that long. */
  readonly onDue: () => void
}

/** Notices that nobody was active in any tab for a while. */
export interface IdleWatch {
  /** Somebody was active here. Returns false where that comes too late: it must not act any more. */
  readonly active: () => boolean
  /** Compares the time with the deadline, as when a machine wakes up. Returns whether it is past. */
  readonly check: () => boolean
  readonly stop: () => void
}

/** How often a tab tells the others that somebody is active in it, in ms. By so much the deadline may be early. */
export const tellsEvery = 5_000

/** When somebody was last active, of the times that are known; a clock that was set back does not move it forward. */
export const lastActiveOf = (now: number, ...times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined && time <= now)
  return known.length === 0 ? undefined : Math.max(...known.map(Number))
}

/** Whether the deadline is past. */
export const isPast = (lastActive: number, now: number, after: number): boolean => now - lastActive >= after

/** Creates an {@link IdleWatch}. */
export const createIdleWatch = ({
  after,
  since,
  now,
  shared,
  schedule,
  onDue,
}: IdleWatchOptions): IdleWatch => {
  let own = since
  let told = own
  let isOver = false
  let cancel = () => {}
  if ((shared.read() ?? 0) < own) shared.write(own)

  const lastActive = (): number => {
    const last = lastActiveOf(now(), own, shared.read())
    if (last !== undefined) return last
    // The clock was set back: the time begins anew.
    own = now()
    shared.write(own)
    return own
  }
  const stop = () => {
    isOver = true
    cancel()
  }
  const check = (): boolean => {
    if (isOver) return true
    const last = lastActive()
    cancel()
    if (isPast(last, now(), after)) {
      stop()
      onDue()
      return true
    }
    cancel = schedule(last + after - now(), check)
    return false
  }
  check()

  return {
    active: () => {
      // A deadline that passed in sleep is noticed by the key that woke the machine.
      if (isOver || (isPast(lastActive(), now(), after) && check())) return false
      own = now()
      if (own - told < tellsEvery && told <= own) return true
      told = own
      shared.write(own)
      return true
    },
    check,
    stop,
  }
}
