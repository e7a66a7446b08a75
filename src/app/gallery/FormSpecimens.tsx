import { useState } from 'react'
import { createStarterCodeSource } from '../../codes/starter/createStarterCodeSource.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { EncounterForm } from '../../form/EncounterForm.js'
import type { EncounterFormProps } from '../../form/EncounterFormProps.js'
import * as words from '../../messages/en/gallery.js'
import { EncounterReview } from '../../review/EncounterReview.js'
import { galleryUser, type Specimens } from './createSpecimens.js'
import { Specimen, useLook } from './Specimen.js'

const states = words.formStates

/** `EncounterForm` in each of its states. */
export const FormSpecimens = ({ specimens }: { readonly specimens: Specimens }) => {
  const look = useLook()
  const [codes] = useState(createStarterCodeSource)
  const { client, ids, overtakenId } = specimens
  const form = (
    name: string,
    encounterId: EncounterId | undefined,
    more: Partial<Pick<EncounterFormProps, 'client' | 'readOnly'>> = {},
  ) => (
    <Specimen name={name}>
      <EncounterForm
        {...look}
        client={client}
        user={galleryUser}
        codes={codes}
        encounterId={encounterId}
        {...more}
      />
    </Specimen>
  )
  return (
    <>
      {form(states.fresh, undefined)}
      {form(states.draft, ids.draft)}
      {form(states.returned, ids.returned)}
      {form(states.submitted, ids.submitted)}
      {form(states.approved, ids.approved)}
      {form(states.voided, ids.voided)}
      {form(states.readOnly, ids.own, { readOnly: true })}
      {form(states.references, ids.own, { client: specimens.withoutDirectory })}
      {form(states.loading, ids.own, { client: specimens.loading })}
      {form(states.failing, ids.own, { client: specimens.failing })}
      {form(states.unsaved, ids.own, { client: specimens.unsaved })}
      {form(states.conflict, overtakenId, { client: specimens.overtaken })}
    </>
  )
}

/** `EncounterReview` with encounters, and without any. */
export const ReviewSpecimens = ({ specimens }: { readonly specimens: Specimens }) => {
  const look = useLook()
  const [codes] = useState(createStarterCodeSource)
  return (
    <>
      <Specimen name={words.reviewStates.list}>
        <EncounterReview {...look} client={specimens.client} user={galleryUser} codes={codes} />
      </Specimen>
      <Specimen name={words.reviewStates.none}>
        <EncounterReview {...look} client={specimens.empty} user={galleryUser} codes={codes} />
      </Specimen>
    </>
  )
}
