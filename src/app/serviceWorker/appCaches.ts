/** The names of the app's caches. Neither holds an answer of an API. */
export const appCaches = {
  /** The built files, of this version and of those that tabs still have open. */
  files: 'encounter-form-app:files',
  /** config.json and the site's packs, as last seen. */
  site: 'encounter-form-app:site',
} as const
