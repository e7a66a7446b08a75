import { useId, useState } from 'react'
import * as words from '../../messages/en/gallery.js'
import { Button, type ButtonTone } from '../../ui/Button/Button.js'
import { Combobox } from '../../ui/Combobox/Combobox.js'
import { DateControl } from '../../ui/DateControl/DateControl.js'
import { useDateText } from '../../ui/DateControl/useDateText.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { EmptyState } from '../../ui/EmptyState/EmptyState.js'
import { Field, fieldIds } from '../../ui/Field/Field.js'
import styles from './Gallery.module.css'
import { Specimen } from './Specimen.js'

const DateSpecimen = ({
  startText = '',
  startDate = '',
  readOnly = false,
}: {
  readonly startText?: string
  readonly startDate?: string
  readonly readOnly?: boolean
}) => {
  const ids = fieldIds(useId())
  const [date, setDate] = useState(startDate)
  const dateText = useDateText({ value: date, startText, onDate: setDate, onText: () => undefined })
  const { problem } = dateText
  return (
    <Field ids={ids} label={words.dateLabel} error={problem}>
      <DateControl
        id={ids.control}
        label={words.dateLabel}
        dateText={dateText}
        invalid={problem !== undefined}
        describedBy={problem === undefined ? undefined : ids.error}
        readOnly={readOnly}
      />
    </Field>
  )
}

export const DateSpecimens = () => (
  <>
    <Specimen name={words.dateStates.none}>
      <DateSpecimen />
    </Specimen>
    <Specimen name={words.dateStates.filled}>
      <DateSpecimen startDate="2026-06-15" />
    </Specimen>
    <Specimen name={words.dateStates.wrong}>
      <DateSpecimen startText={words.dateWrongText} />
    </Specimen>
    <Specimen name={words.dateStates.readOnly}>
      <DateSpecimen startDate="2026-06-15" readOnly />
    </Specimen>
    <Specimen name={words.dateStates.disabled}>
      <fieldset disabled>
        <DateSpecimen startDate="2026-06-15" />
      </fieldset>
    </Specimen>
  </>
)

const nameOf = (name: string) => name

const ComboboxSpecimen = ({ readOnly }: { readonly readOnly: boolean }) => {
  const ids = fieldIds(useId())
  const [text, setText] = useState<string>(words.providers[0])
  const isPicked = words.providers.some((name) => name === text)
  return (
    <Field ids={ids} label={words.comboboxLabel}>
      <Combobox
        id={ids.control}
        label={words.comboboxLabel}
        text={text}
        onTextChange={setText}
        items={
          isPicked
            ? words.providers
            : words.providers.filter((name) => name.toLowerCase().includes(text.toLowerCase()))
        }
        itemKey={nameOf}
        renderItem={nameOf}
        onPick={setText}
        emptyMessage={words.noProvider}
        readOnly={readOnly}
      />
    </Field>
  )
}

export const ComboboxSpecimens = () => (
  <>
    <Specimen name={words.comboboxStates.plain}>
      <ComboboxSpecimen readOnly={false} />
    </Specimen>
    <Specimen name={words.comboboxStates.readOnly}>
      <ComboboxSpecimen readOnly />
    </Specimen>
    <Specimen name={words.comboboxStates.disabled}>
      <fieldset disabled>
        <ComboboxSpecimen readOnly={false} />
      </fieldset>
    </Specimen>
  </>
)

const DialogSpecimen = ({ wide }: { readonly wide: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.openDialog}</Button>
      {isOpen ? (
        <Dialog title={words.dialogTitle} wide={wide} onClose={close}>
          <p>{words.dialogText}</p>
          <div className={styles.row}>
            <Button tone="danger" onClick={close}>
              {words.clear}
            </Button>
            <Button onClick={close}>{words.keep}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

export const DialogSpecimens = () => (
  <>
    <Specimen name={words.dialogStates.plain}>
      <DialogSpecimen wide={false} />
    </Specimen>
    <Specimen name={words.dialogStates.wide}>
      <DialogSpecimen wide />
    </Specimen>
  </>
)

const tones: readonly ButtonTone[] = ['primary', 'plain', 'danger', 'quiet']

export const ButtonSpecimens = () => (
  <>
    <Specimen name={words.buttonStates.plain}>
      <div className={styles.row}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone}>
            {words.buttons[tone]}
          </Button>
        ))}
      </div>
    </Specimen>
    <Specimen name={words.buttonStates.shortcut}>
      <div className={styles.row}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} shortcutHint="S">
            {words.buttons[tone]}
          </Button>
        ))}
      </div>
    </Specimen>
    <Specimen name={words.buttonStates.disabled}>
      <div className={styles.row}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} disabled>
            {words.buttons[tone]}
          </Button>
        ))}
      </div>
    </Specimen>
  </>
)

export const EmptySpecimens = () => (
  <>
    <Specimen name={words.emptyStates.plain}>
      <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
    </Specimen>
    <Specimen name={words.emptyStates.done}>
      <EmptyState tone="done" title={words.doneTitle} />
    </Specimen>
    <Specimen name={words.emptyStates.next}>
      <EmptyState title={words.emptyTitle} hint={words.emptyHint}>
        <Button tone="primary">{words.nextStep}</Button>
      </EmptyState>
    </Specimen>
  </>
)
