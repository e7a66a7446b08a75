/** An EHR that opens the app. */
export interface SmartLaunch {
  /** What it says the base address of its FHIR server is. */
  readonly iss: string
  /** Stands for what is open in the EHR; undefined where it only names itself. */
  readonly launch: string | undefined
}

/** Reads from the query of an address whether an EHR has opened the app; undefined if not. */
export const readLaunch = (search: string): SmartLaunch | undefined => {
  const query = new URLSearchParams(search)
  const iss = query.get('iss')
  if (iss === null || iss === '') return undefined
  return { iss, launch: query.get('launch') || undefined }
}
