import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { DirectoryKind } from '../../../client/Directory.js'
import * as words from '../../../messages/en/notSelected.js'
import { placeholders } from '../../../messages/en/reference.js'
import type { FieldModel } from '../../../schema/FieldModel.js'
import { inSentence, withArticle } from '../../../schema/labelOf.js'
import { Button } from '../../../ui/Button/Button.js'
import { Combobox } from '../../../ui/Combobox/Combobox.js'
import { describedBy, Field, fieldIds } from '../../../ui/Field/Field.js'
import { Isolated } from '../../../ui/Isolated.js'
import { isolateParts } from '../../directory/describeEntry.js'
import { type AppointmentHandlers, useEncounterContext } from '../../EncounterContext.js'
import { ShownReference } from '../ShownValue.js'
import { shortenText } from '../shortenText.js'
import { useFieldError } from '../useFieldError.js'
import type { WidgetProps } from '../Widget.js'
import { type ReferenceOption, referenceQuery, useReferenceOptions } from './useReferenceOptions.js'

const noHandlers: Partial<AppointmentHandlers> = {}

const optionKey = (option: ReferenceOption): string => String(option.id)
const renderOption = (option: ReferenceOption) => <Isolated text={isolateParts(option.text)} />

/** A reference into the directory: shows what it refers to, finds another by what is typed. */
export const ReferenceInput = ({
  field,
  name,
  id,
  label,
  readOnly,
  kind,
}: WidgetProps<FieldModel> & { readonly kind: DirectoryKind }) => {
  const { client, pendingTexts, appointmentHandlers } = useEncounterContext()
  const { directory } = client
  const { onPicking, onPicked } = kind === 'appointment' ? appointmentHandlers : noHandlers
  const { setValue } = useFormContext()
  const queryClient = useQueryClient()
  const { field: reference } = useController({ name })
  const chosen = typeof reference.value === 'string' ? reference.value : ''
  // What is being typed; undefined while the chosen entry is shown.
  const [typed, setTyped] = useState(() => pendingTexts.get(name) || undefined)
  const [problem, setProblem] = useState<string>()
  // The field was left with what is typed, as it was where that is back after a reload.
  const [left, setLeft] = useState(typed !== undefined)
  const [waiting, setWaiting] = useState(false)
  const [searching, setSearching] = useState(false)
  const { data: chosenText } = useQuery(referenceQuery(directory, kind, chosen))
  const { options, stale, failed } = useReferenceOptions(directory, kind, typed ?? '', searching)
  const input = useRef<HTMLInputElement>(null)
  const endWaiting = useRef<() => void>(undefined)
  useEffect(() => () => endWaiting.current?.(), [])
  const error = useFieldError(name)
  const ids = fieldIds(id)
  const stored = chosenText ?? (chosenText === null ? chosen : '')
  // For reading it is what counts, and never what is typed over it.
  const shown = readOnly ? stored : (typed ?? stored)
  const isLeft = left && !waiting && typed !== undefined && !readOnly
  const isOver = isLeft && chosen !== ''

  // The form would hold one patient and show the letters of another: nothing is saved for either.
  const over = words.orKeep(withArticle(label))
  const note = (text: string) => pendingTexts.set(name, text, chosen === '' ? undefined : over)
  useEffect(
    () => pendingTexts.set(name, pendingTexts.get(name), chosen === '' ? undefined : over),
    [pendingTexts, name, chosen, over],
  )

  const type = (text: string | undefined) => {
    setTyped(text)
    setProblem(undefined)
    setLeft(false)
    note(text ?? '')
  }
  const choose = (value: string) => {
    type(undefined)
    setSearching(false)
    setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }
  const quoted = shortenText(typed ?? '')
  const emptyMessage = failed
    ? words.directoryAway
    : !stale && typed !== undefined && typed !== '' && options.length === 0
      ? words.noMatch(inSentence(label), quoted)
      : undefined
  const said = isOver
    ? words.over(inSentence(label), withArticle(label), quoted, stored || chosen)
    : (problem ?? (isLeft ? words.entry(withArticle(label), quoted) : undefined))
  const message = readOnly ? error : (said ?? error)

  return (
    <Field
      ids={ids}
      label={label}
      error={message}
      help={
        isOver ? (
          <Button
            onClick={() => {
              type(undefined)
              input.current?.focus()
            }}
          >
            {words.keepCurrent(inSentence(label))}
          </Button>
        ) : undefined
      }
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownReference text={shown} empty={chosen === ''} /> : undefined}
    >
      <Combobox
        id={id}
        label={label}
        text={shown}
        onTyped={note}
        onTextChange={(text) => {
          setSearching(true)
          if (text === '' && chosen !== '') choose('')
          // The same letters again are the chosen entry, not a text over it.
          type(text === stored && chosen !== '' ? undefined : text)
        }}
        items={searching ? options : []}
        itemKey={optionKey}
        renderItem={renderOption}
        onPick={(option) => {
          // Its text is at hand: the input need not be empty until the directory has told it again.
          queryClient.setQueryData(referenceQuery(directory, kind, String(option.id)).queryKey, option.text)
          choose(String(option.id))
          onPicking?.()
          onPicked?.(String(option.id))
        }}
        stale={typed !== undefined && stale}
        onWaiting={(waits) => {
          endWaiting.current?.()
          endWaiting.current = waits ? pendingTexts.startResolving() : undefined
          setWaiting(waits)
          if (waits) onPicking?.()
          else if (left) setSearching(false)
        }}
        onEnter={() => setProblem(emptyMessage)}
        emptyMessage={emptyMessage}
        placeholder={readOnly ? undefined : placeholders[kind]}
        readOnly={readOnly}
        invalid={message !== undefined}
        required={field.required}
        describedBy={describedBy(ids, { help: false, error: message !== undefined })}
        onKeyDown={(event) => {
          // The last letter may not be rendered yet.
          if (event.key === 'Escape' && chosen !== '' && pendingTexts.get(name) !== '') {
            type(undefined)
            event.preventDefault()
          } else if (event.key !== 'Tab') setSearching(true)
        }}
        onClick={() => setSearching(true)}
        onBlur={(waits) => {
          // Picking moves the focus on before this renders again: what counts is what stands now.
          const isText = pendingTexts.get(name).trim() !== ''
          if (isText) setLeft(true)
          if (waits) return
          setSearching(false)
          if (!isText) type(undefined)
          else setProblem(emptyMessage)
        }}
        inputRef={input}
      />
    </Field>
  )
}
