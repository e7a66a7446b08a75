/** A file of a bundle. */
export interface BundledFile {
  readonly name: string
  readonly code: string
  /** The length of what each module adds to the file, before it is minified. */
  readonly modules: ReadonlyMap<string, number>
}

export interface Bundle {
  /** What a page has to load before any of it runs. */
  readonly first: readonly BundledFile[]
  /** What it loads later, if at all. */
  readonly later: readonly BundledFile[]
}

/** Bundles code of a host as Vite does by default. Modules are named from the repository on; those of packages by package. */
export const bundleEntry: (code: string, external?: RegExp) => Promise<Bundle>
