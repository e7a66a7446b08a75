/** A file to download. Its name must not identify a patient. */
export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** Starts the download of a file. Browsers do not report whether it succeeds. */
export const saveFile = ({ name, content }: SavedFile): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser may still be reading the blob.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
