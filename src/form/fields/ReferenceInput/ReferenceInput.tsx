import { useEffect, useRef, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { DirectoryKind } from '../../../client/Directory.js'
import * as en from '../../../messages/en/notSelected.js'
import * as enReference from '../../../messages/en/reference.js'
import type { FieldModel } from '../../../schema/FieldModel.js'
import { Button } from '../../../ui/Button/Button.js'
import { Combobox } from '../../../ui/Combobox/Combobox.js'
import { describedBy, Field, fieldIds } from '../../../ui/Field/Field.js'
import { Isolated } from '../../../ui/Isolated.js'
import { useLanguage, useSay, useWords } from '../../../ui/Language/LanguageContext.js'
import { useCache, useCachedQuery } from '../../cache.js'
import { isolateParts } from '../../directory/describeEntry.js'
import { type AppointmentHandlers, useEncounterContext } from '../../EncounterContext.js'
import { fieldName } from '../fieldNames.js'
import { ShownReference } from '../ShownValue.js'
import { shortenText } from '../shortenText.js'
import { useFieldError } from '../useFieldError.js'
import type { WidgetProps } from '../Widget.js'
import { type ReferenceOption, referenceQuery, useReferenceOptions } from './useReferenceOptions.js'

const noHandlers: Partial<AppointmentHandlers> = {}

const optionKey = (option: ReferenceOption): string => String(option.id)

const ReferenceLine = ({ text, unselectable }: ReferenceOption) => {
  const say = useSay()
  return (
    <>
      <Isolated text={isolateParts(text)} />
      {unselectable === undefined ? null : <small> {say(unselectable)}</small>}
    </>
  )
}

const renderOption = (option: ReferenceOption) => <ReferenceLine {...option} />

/** A reference into the directory: shows the entry's text, and searches for another as the user types. */
export const ReferenceInput = ({
  field,
  pointer,
  id,
  label,
  readOnly,
  kind,
}: WidgetProps<FieldModel> & { readonly kind: DirectoryKind }) => {
  const words = useWords('notSelected', en)
  const { placeholders } = useWords('reference', enReference)
  const language = useLanguage()
  const name = fieldName(pointer)
  const { client, pendingTexts, appointmentHandlers } = useEncounterContext()
  const { directory } = client
  const { onPicking, onPicked } = kind === 'appointment' ? appointmentHandlers : noHandlers
  const { setValue } = useFormContext()
  const queryClient = useCache()
  const { field: reference } = useController({ name })
  const selected = typeof reference.value === 'string' ? reference.value : ''
  // The typed text; undefined while the selected entry is shown.
  const [typed, setTyped] = useState(() => pendingTexts.get(name) || undefined)
  const [problem, setProblem] = useState<string>()
  // Whether the field was left with a typed text, as it was if the text is restored after a reload.
  const [isLeft, setLeft] = useState(typed !== undefined)
  const [isWaiting, setWaiting] = useState(false)
  const [isSearching, setSearching] = useState(false)
  const { data: selectedText } = useCachedQuery(referenceQuery(directory, kind, selected, language))
  const { options, stale, failed } = useReferenceOptions(directory, kind, typed ?? '', isSearching)
  const input = useRef<HTMLInputElement>(null)
  const stopResolving = useRef<() => void>(undefined)
  useEffect(() => () => stopResolving.current?.(), [])
  const error = useFieldError(pointer)
  const ids = fieldIds(id)
  const stored = selectedText ?? (selectedText === null ? selected : '')
  // A read-only field shows what is stored, not a text typed over it.
  const shown = readOnly ? stored : (typed ?? stored)
  const isLeftTyped = isLeft && !isWaiting && typed !== undefined && !readOnly
  const isTypedOver = isLeftTyped && selected !== ''

  // Typed over a selected entry, the form would hold one patient and show the letters of another, so it blocks saves.
  const textProblem = selected === '' ? undefined : words.orKeep(label)
  const keepText = (text: string) => pendingTexts.set(name, text, textProblem)
  // The entry may also be selected or cleared elsewhere, such as by an appointment.
  useEffect(
    () => pendingTexts.set(name, pendingTexts.get(name), textProblem),
    [pendingTexts, name, textProblem],
  )

  const type = (text: string | undefined) => {
    setTyped(text)
    setProblem(undefined)
    setLeft(false)
    keepText(text ?? '')
  }
  const select = (value: string) => {
    type(undefined)
    setSearching(false)
    setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
  }
  const quoted = shortenText(typed ?? '')
  const emptyMessage = failed
    ? words.directoryAway
    : !stale && typed !== undefined && typed !== '' && options.length === 0
      ? words.noMatch(label, quoted)
      : undefined
  const textMessage = isTypedOver
    ? words.over(label, quoted, stored || selected)
    : (problem ?? (isLeftTyped ? words.entry(label, quoted) : undefined))
  const message = readOnly ? error : (textMessage ?? error)

  return (
    <Field
      ids={ids}
      label={label}
      error={message}
      help={
        isTypedOver ? (
          <Button
            onClick={() => {
              type(undefined)
              input.current?.focus()
            }}
          >
            {words.keepCurrent(label)}
          </Button>
        ) : undefined
      }
      optional={!field.required && !readOnly}
      reading={readOnly ? <ShownReference text={shown} empty={selected === ''} /> : undefined}
    >
      <Combobox
        id={id}
        label={label}
        text={shown}
        onTyped={keepText}
        onTextChange={(text) => {
          setSearching(true)
          if (text === '' && selected !== '') select('')
          // The text of the selected entry, typed again, is that entry.
          type(text === stored && selected !== '' ? undefined : text)
        }}
        items={isSearching ? options : []}
        itemKey={optionKey}
        renderItem={renderOption}
        onPick={(option) => {
          if (option.unselectable !== undefined) return setProblem(language.say(option.unselectable))
          // Shows the text at once, without a look-up.
          queryClient.setQueryData(
            referenceQuery(directory, kind, String(option.id), language).queryKey,
            option.text,
          )
          select(String(option.id))
          onPicking?.()
          onPicked?.(String(option.id))
        }}
        stale={typed !== undefined && stale}
        onWaiting={(waits) => {
          stopResolving.current?.()
          stopResolving.current = waits ? pendingTexts.startResolving() : undefined
          setWaiting(waits)
          if (waits) onPicking?.()
          else if (isLeft) setSearching(false)
        }}
        onEnter={() => setProblem(emptyMessage)}
        emptyMessage={emptyMessage}
        placeholder={readOnly ? undefined : placeholders[kind]}
        readOnly={readOnly}
        invalid={message !== undefined}
        required={field.required}
        describedBy={describedBy(ids, { help: false, error: message !== undefined })}
        onKeyDown={(event) => {
          // From the store, since the last letter may not be rendered yet.
          if (event.key === 'Escape' && selected !== '' && pendingTexts.get(name) !== '') {
            type(undefined)
            event.preventDefault()
          } else if (event.key !== 'Tab') setSearching(true)
        }}
        onClick={() => setSearching(true)}
        onBlur={(waits) => {
          // From the store, since selecting an entry moves the focus before this renders again.
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
