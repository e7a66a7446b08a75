import { forwardRef, useCallback } from 'react'
import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { setRef } from '../ui/setRef.js'
import { CachedEncounterForm, usualFormHeight } from './CachedEncounterForm.js'
import { CacheProvider, useOwnCache } from './cache.js'
import type { EncounterFormHandle } from './EncounterFormHandle.js'
import type { EncounterFormProps, UnsavedListener } from './EncounterFormProps.js'
import { FormPublisher } from './parts/FormPublisher.js'
import { requireEncounterProps } from './requireEncounterProps.js'
import { useWatchedClient } from './useWatchedClient.js'

/**
 * The form for one encounter: fields from the JSON Schema, code chips, checks, status and history. It saves drafts
 * automatically through the client. A host that passes the id of the first save as `encounterId` keeps the same form.
 *
 * A schema or a `ui` field that cannot be used is told in the form's place, and to the console as a `SchemaError` or `UiError`.
 *
 * @throws TypeError, while rendering in development, for a `client`, `user` or other prop that it cannot use: what is wrong, and how to fix it.
 * @throws UiError, while rendering in development, for a patient in `ui` that is no property of the schema.
 */
export const EncounterForm = forwardRef<EncounterFormHandle, EncounterFormProps>((props, ref) => {
  if (process.env.NODE_ENV !== 'production') requireEncounterProps('EncounterForm', props)
  const { locale, messages, client, onStatusChange, onError, onDirtyChange, onUnsavedChange, form, ...rest } =
    props
  const queryClient = useOwnCache()
  const watched = useWatchedClient(client, { ui: props.ui, onStatusChange, onError })
  const unsavedChanged: UnsavedListener = (...change) => {
    onUnsavedChange?.(...change)
    onDirtyChange?.(change[0])
  }
  const setHandle = useCallback(
    (handle: EncounterFormHandle | null) => {
      setRef(ref, handle)
      form?.attach(handle)
    },
    [ref, form],
  )
  return (
    <LanguageProvider
      locale={locale}
      messages={messages}
      fallback={<ReservedBox height={usualFormHeight} host={props} />}
    >
      <CacheProvider cache={queryClient}>
        <CachedEncounterForm
          {...rest}
          client={watched}
          onUnsavedChange={unsavedChanged}
          handle={setHandle}
          inside={form && ((session) => <FormPublisher port={form} session={session} user={props.user} />)}
        />
      </CacheProvider>
    </LanguageProvider>
  )
})
