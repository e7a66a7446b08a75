import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import { ReservedBox } from '../ui/Shadow/ReservedBox.js'
import { CachedEncounterForm, usualFormHeight } from './CachedEncounterForm.js'
import { CacheProvider, useOwnCache } from './cache.js'
import type { EncounterFormProps } from './EncounterFormProps.js'

/**
 * The form for one encounter: fields from the JSON Schema, code chips, checks, status and history. It saves drafts
 * automatically through the client. A host that passes the id of the first save as `encounterId` keeps the same form.
 *
 * @throws SchemaError, while rendering, for a schema that cannot be compiled.
 */
export const EncounterForm = ({ locale, messages, ...props }: EncounterFormProps) => {
  const queryClient = useOwnCache()
  return (
    <LanguageProvider locale={locale} messages={messages} fallback={<ReservedBox height={usualFormHeight} />}>
      <CacheProvider cache={queryClient}>
        <CachedEncounterForm {...props} />
      </CacheProvider>
    </LanguageProvider>
  )
}
