import { useEffect, useState } from 'react'
import type { EncounterClient } from '../../client/EncounterClient.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import { useLatest } from '../../ui/useLatest.js'
import type { ReasonPlace } from './ReasonPlace.js'

/** What {@link KeptReason} takes. */
export interface KeptReasonProps {
  readonly client: Pick<EncounterClient, 'history'>
  readonly place: ReasonPlace
  /** What a reason may be about that is asked for here. */
  readonly abouts: readonly string[]
  /** The patient in the form. */
  readonly patientOf: () => unknown
  /** Called with what was kept for one of them. */
  readonly onFound: (kept: { readonly patient: unknown; readonly reason: string }, about: string) => void
}

/** Whether a record has been of this version: a storage that was cleared numbers encounters from the start. */
const hasBeen = async (
  client: Pick<EncounterClient, 'history'>,
  { record }: ReasonPlace,
  version: string | undefined,
): Promise<boolean> => {
  if (record?.version === version) return true
  if (record === undefined || version === undefined) return false
  const events = await client.history(record.id)
  return events.some((event) => event.version === version)
}

/** Looks once whether the tab has kept a reason that was half typed before a reload or the lock, for this user and encounter. */
export const KeptReason = (props: KeptReasonProps) => {
  const { store, key, userId } = props.place
  const [copy] = useState(() => store.read(key))
  const latest = useLatest(props)
  useEffect(() => {
    const { client, place, abouts } = latest.current
    const { about, patient, reason } = isDictionary(copy?.values) ? copy.values : {}
    if (copy?.userId !== userId || !isText(about) || !abouts.includes(about) || !isText(reason)) return
    let ignore = false
    const find = (isSame: boolean) => {
      const { patientOf, onFound } = latest.current
      if (isSame && !ignore && patientOf() === patient) onFound({ patient, reason }, about)
    }
    void hasBeen(client, place, copy.baseVersion).then(find, () => undefined)
    return () => {
      ignore = true
    }
  }, [copy, userId, latest])
  return null
}
