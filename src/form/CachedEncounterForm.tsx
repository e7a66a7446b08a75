import { type Ref, useState } from 'react'
import { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
import type { EncounterId } from '../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { ComponentRoot } from '../ui/Root/ComponentRoot.js'
import { useCache } from './cache.js'
import { callHost } from './callHost.js'
import { useCodeChanges } from './codes/useCodeChanges.js'
import type { SettledProps } from './EditorProps.js'
import type { EncounterFormHandle } from './EncounterFormHandle.js'
import type { EncounterFormProps } from './EncounterFormProps.js'
import { EncounterLoader } from './EncounterLoader.js'
import { LazyFormBox } from './LazyFormBox.js'
import { useSameContent } from './useSameContent.js'

/** The height of a form that nothing is filled in yet, in px, where it is wide enough for two columns. */
export const usualFormHeight = 640

interface OpenedForm {
  readonly key: number
  /** The encounter that was opened; undefined for a new one. */
  readonly openedId: EncounterId | undefined
  /** The encounter that the form holds. A new one gets its id with the first save. */
  readonly heldId: EncounterId | undefined
  readonly prop: EncounterId | undefined
  readonly schema: JsonSchema
  readonly userId: string
}

/** `<EncounterForm>` over the cache of the `CacheProvider` around it, which a list beside it shares. */
export const CachedEncounterForm = ({
  codes,
  schema: givenSchema = kareoEncounterSchema,
  ui: givenUi = kareoEncounterUi,
  workflow: givenWorkflow = encounterWorkflow,
  theme,
  density,
  isolate,
  disabled,
  id,
  className,
  style,
  encounterId,
  onSaved,
  ...rest
}: Omit<EncounterFormProps, 'onStatusChange' | 'onError' | 'onDirtyChange' | 'form'> & {
  readonly handle?: Ref<EncounterFormHandle>
  readonly inside?: SettledProps['inside']
}) => {
  const schema = useSameContent(givenSchema)
  const ui = useSameContent(givenUi)
  const workflow = useSameContent(givenWorkflow)
  const queryClient = useCache()
  const [starterCodes] = useState(createStarterCodeSource)
  useCodeChanges(codes ?? starterCodes, queryClient)
  const [session, setSession] = useState<OpenedForm>({
    key: 0,
    openedId: encounterId,
    heldId: encounterId,
    prop: encounterId,
    schema,
    userId: rest.user.id,
  })

  if (session.schema !== schema || session.userId !== rest.user.id) {
    // A session saves in the name of its user, and what one user has typed is not another's.
    setSession({
      ...session,
      key: session.key + 1,
      openedId: session.heldId,
      schema,
      userId: rest.user.id,
    })
  } else if (session.prop !== encounterId) {
    const isHeld = encounterId !== undefined && String(encounterId) === String(session.heldId)
    setSession(
      isHeld
        ? { ...session, prop: encounterId }
        : {
            ...session,
            key: session.key + 1,
            openedId: encounterId,
            heldId: encounterId,
            prop: encounterId,
          },
    )
  }

  return (
    <ComponentRoot
      {...{ id, className, style, theme, density, isolate, disabled }}
      box={LazyFormBox}
      height={usualFormHeight}
    >
      <EncounterLoader
        {...rest}
        key={session.key}
        openedId={session.openedId}
        heldId={session.heldId}
        codes={codes ?? starterCodes}
        schema={schema}
        ui={ui}
        workflow={workflow}
        onRestart={() =>
          setSession((current) => ({ ...current, key: current.key + 1, openedId: current.heldId }))
        }
        onSaved={(record) => {
          setSession((current) =>
            // A save of the previous encounter may complete only now.
            current.key !== session.key || current.heldId === record.id
              ? current
              : { ...current, heldId: record.id },
          )
          callHost(() => onSaved?.(record))
        }}
      />
    </ComponentRoot>
  )
}
