import type { LoadProgress } from '../CodeLibrary.js'

/** How official files are to be read. */
export interface ReadOptions {
  /** Called with the progress, several times per file. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  /** Aborts the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Fiscal year of an ICD-10-CM order file, whatever its name says. */
  readonly year?: number | undefined
  /** The calendar date (YYYY-MM-DD) that years are judged by; the clock's unless told. */
  readonly today?: string | undefined
  /** False: an ICD-10-CM order file may hold a part of a release. True unless told. */
  readonly whole?: boolean | undefined
}
