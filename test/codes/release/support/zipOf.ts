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

/** A zip of so many empty files, written by hand: a writer takes seconds for a thousand. */
export const zipOfEmpty = (count: number): Uint8Array => {
  const nameLength = 8
  const [localSize, entrySize, endSize] = [30 + nameLength, 46 + nameLength, 22]
  const bytes = new Uint8Array(count * (localSize + entrySize) + endSize)
  const view = new DataView(bytes.buffer)
  const encoder = new TextEncoder()
  for (let at = 0; at < count; at += 1) {
    const name = encoder.encode(`${String(at).padStart(4, '0')}.pdf`)
    const local = at * localSize
    view.setUint32(local, 0x04034b50, true)
    view.setUint16(local + 4, 20, true)
    view.setUint16(local + 26, nameLength, true)
    bytes.set(name, local + 30)
    const entry = count * localSize + at * entrySize
    view.setUint32(entry, 0x02014b50, true)
    view.setUint16(entry + 4, 20, true)
    view.setUint16(entry + 6, 20, true)
    view.setUint16(entry + 28, nameLength, true)
    view.setUint32(entry + 42, local, true)
    bytes.set(name, entry + 46)
  }
  const end = bytes.length - endSize
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 8, count, true)
  view.setUint16(end + 10, count, true)
  view.setUint32(end + 12, count * entrySize, true)
  view.setUint32(end + 16, count * localSize, true)
  return bytes
}
