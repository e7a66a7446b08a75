/**
 * Loads something when it is first asked for, and only once. A load that failed rejects those that waited for it, and is
 * forgotten: the next use tries again.
 */
export const loadOnce = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
