import type { Extension } from 'fhir/r4.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { extensionUrls } from './names.js'
import { extensionOf, jsonIn, jsonText, textOf } from './readJson.js'

/** The write that an encounter was last written by. Its resource is written last, so that this is what counts. */
export interface WriteStamp {
  /** As in identifiers; see {@link keyText}. */
  readonly key: string
  /** The random part of the record's version. */
  readonly token: string
  /** Number of entries in the history after it. */
  readonly number: number
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly by: string
  /** Absent where the encounter has none. */
  readonly status?: string
  /** How many of `Encounter.diagnosis` are its own. */
  readonly diagnoses?: number
}

/** An idempotency key as the value of an identifier: without what a token of a search escapes, or a server folds. */
export const keyText = (key: string): string => encodeURIComponent(key)

/** The extension of a resource that says which write made it. */
export const keyExtension = (key: string): Extension => ({ url: extensionUrls.key, valueString: key })

/** The key of the write that made a resource. */
export const keyOf = (resource: unknown): string | undefined =>
  textOf(extensionOf(resource, extensionUrls.key), 'valueString')

export const stampExtension = ({ key, token, number, at, by, status, diagnoses }: WriteStamp): Extension => ({
  url: extensionUrls.write,
  extension: [
    { url: 'key', valueString: key },
    { url: 'version', valueString: token },
    { url: 'number', valuePositiveInt: number },
    { url: 'at', valueInstant: at },
    { url: 'by', valueString: jsonText(by) },
    ...(status === undefined ? [] : [{ url: 'status', valueString: jsonText(status) }]),
    ...(diagnoses === undefined ? [] : [{ url: 'diagnoses', valueUnsignedInt: diagnoses }]),
  ],
})

/** The stamp of an Encounter; undefined for one that this package has not written, or not written to the end. */
export const stampOf = (encounter: Dictionary): WriteStamp | undefined => {
  const write = extensionOf(encounter, extensionUrls.write)
  const part = (name: string) => extensionOf(write, name)
  const key = textOf(part('key'), 'valueString')
  const token = textOf(part('version'), 'valueString')
  const number = part('number')?.valuePositiveInt
  const at = textOf(part('at'), 'valueInstant')
  const by = jsonIn(part('by'))
  const status = jsonIn(part('status'))
  const diagnoses = part('diagnoses')?.valueUnsignedInt
  if (key === undefined || token === undefined || at === undefined) return undefined
  if (typeof number !== 'number' || typeof by !== 'string') return undefined
  return {
    ...{ key, token, number, at, by },
    ...(typeof status === 'string' ? { status } : undefined),
    ...(typeof diagnoses === 'number' ? { diagnoses } : undefined),
  }
}

/**
 * The version of a record: that of the Encounter on the server, so that a change by another system is one as well, and a
 * random part, since a server that counts may give the same version to another encounter.
 */
export const versionOf = (encounter: Dictionary, { token }: Pick<WriteStamp, 'token'>): string => {
  const { meta } = encounter
  return `${token}.${textOf(meta, 'versionId') ?? ''}`
}
