import type { CodeRequestOptions, CodeSetInfo, CodeSource } from './CodeSystem.js'

/** Progress of a load. */
export interface LoadProgress {
  /** The current step, as shown to people: "Reading icd10cm-order-2027.txt". */
  readonly step: string
  /** 0 to 1, of the whole load. */
  readonly fraction: number
}

/** A code source that can load official files and keep them in this browser. */
export interface CodeLibrary extends CodeSource {
  /**
   * Reads official files (an order file, index, tabular list, code edits, HCPCS or CPT list; plain or zip) or a pack
   * and adds what they hold. All or nothing: where one cannot be used, the sets stay as they were.
   *
   * @returns the sets that were added or changed.
   * @throws CodeFileError that says what is wrong with which file and how to fix it.
   */
  load(
    files: readonly File[],
    options?: CodeRequestOptions & { readonly onProgress?: (progress: LoadProgress) => void },
  ): Promise<readonly CodeSetInfo[]>
  /** Removes a set that was loaded in this browser. */
  remove(id: string): Promise<void>
}
