import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Packs files, by name, into a zip. */
export const zipOf = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly password?: string; readonly level?: number } = {},
): Promise<Uint8Array> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    zipCrypto: options.password !== undefined,
    ...options,
  })
  for (const [name, content] of Object.entries(files))
    await writer.add(name, new Uint8ArrayReader(bytesOf(content)))
  return writer.close()
}
