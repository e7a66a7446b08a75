import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ConflictChoice } from '../../../encounter/chooseSides.js'
import { describeValue, propertyLabel } from '../../../encounter/describeValue.js'
import { readEncounter } from '../../../encounter/Encounter.js'
import type { FieldConflict } from '../../../encounter/mergeEncounter.js'
import * as en from '../../../messages/en/conflict.js'
import { Button } from '../../../ui/Button/Button.js'
import { Dialog } from '../../../ui/Dialog/Dialog.js'
import { Isolated } from '../../../ui/Isolated.js'
import { useLanguage, useWords } from '../../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../../cache.js'
import { isolateParts } from '../../directory/describeEntry.js'
import { PatientLine } from '../../directory/PatientLine.js'
import { useEncounterContext } from '../../EncounterContext.js'
import { referencesOf } from '../../encounterModel.js'
import { referenceQuery } from '../../fields/ReferenceInput/useReferenceOptions.js'
import styles from './ConflictDialog.module.css'
import type { ConflictView } from './createReconciler.js'

/** A value as people read it: a reference by its name, a date in words. */
const Shown = ({ property, value }: { readonly property: string; readonly value: unknown }) => {
  const words = useWords('conflict', en)
  const language = useLanguage()
  const { client, ui } = useEncounterContext()
  const kind = new Map(referencesOf(ui)).get(property)
  const id =
    kind !== undefined && (typeof value === 'number' || typeof value === 'string') ? String(value) : ''
  const { data: name } = useCachedQuery(referenceQuery(client.directory, kind ?? 'patient', id, language))
  const text = describeValue(ui, property, value)
  return <Isolated text={isolateParts(name ?? (text === '' ? words.nothing : language.formatDate(text)))} />
}

/** A property that both changed: its value before, and a choice between the two changes. */
const Decision = ({
  conflict: { property, before, mine, theirs },
  both,
  theirName,
  choice,
  missing,
  onChoose,
}: {
  readonly conflict: FieldConflict
  /** The merged list, for a list of codes. */
  readonly both: unknown
  /** Who made the other change. */
  readonly theirName: string
  readonly choice: ConflictChoice | undefined
  readonly missing: boolean
  readonly onChoose: (choice: ConflictChoice) => void
}) => {
  const words = useWords('conflict', en)
  const { client, ui } = useEncounterContext()
  const id = useId()
  const named = propertyLabel(ui, property)
  const label = client.directory === undefined ? named : named.replace(/ IDs?$/, '')
  const sides: readonly (readonly [ConflictChoice, string, unknown])[] = [
    ['mine', words.mine, mine],
    ['theirs', theirName, theirs],
    ...(both === undefined ? [] : [['both', words.keepBoth, both] as const]),
  ]
  return (
    <fieldset
      className={styles.decision}
      data-missing={missing ? '' : undefined}
      aria-describedby={missing ? `${id}-missing` : undefined}
    >
      <legend>{label}</legend>
      {missing ? (
        <p id={`${id}-missing`} className={styles.missing}>
          {words.missing}
        </p>
      ) : null}
      <div className={styles.sides}>
        <div className={styles.before}>
          <span className={styles.name}>{words.before}</span>
          <span>
            <Shown property={property} value={before} />
          </span>
        </div>
        {sides.map(([side, name, value]) => (
          <label key={side} className={styles.side} data-chosen={choice === side ? '' : undefined}>
            <span className={styles.name}>
              <input type="radio" name={id} checked={choice === side} onChange={() => onChoose(side)} />{' '}
              <Isolated text={name} />
            </span>
            <span>
              <Shown property={property} value={value} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What {@link ConflictDialog} takes. */
export interface ConflictDialogProps {
  readonly view: ConflictView
  /** Who made the other change. */
  readonly updatedBy: string
  /** The other change was made by the same user. */
  readonly isOwn: boolean
  /** Merges both by a choice for each overlap. */
  readonly onResolve: (choices: ReadonlyMap<string, ConflictChoice>) => void
  readonly onClose: () => void
}

/** Two changes of one encounter side by side, with a choice for each property that both changed. */
export const ConflictDialog = ({ view, updatedBy, isOwn, onResolve, onClose }: ConflictDialogProps) => {
  const words = useWords('conflict', en)
  const { ui } = useEncounterContext()
  const lists = [ui.diagnoses.property, ui.procedures.property]
  const { patientId } = readEncounter(view.merged, ui)
  const isOtherPatient = view.conflicts.some(({ property }) => property === ui.patient)
  const [choices, setChoices] = useState<ReadonlyMap<string, ConflictChoice>>(
    // Keeping both lists loses nothing, but must not mix the codes of two patients by default.
    () =>
      new Map(
        view.conflicts.flatMap(({ property }) =>
          lists.includes(property) && !isOtherPatient ? [[property, 'both'] as const] : [],
        ),
      ),
  )
  const [showsMissing, setShowsMissing] = useState(false)
  const decisions = useRef<HTMLDivElement>(null)

  const save = () => {
    if (view.conflicts.some(({ property }) => !choices.has(property))) {
      // The group's error must be rendered to be announced with the focus.
      flushSync(() => setShowsMissing(true))
      decisions.current?.querySelector<HTMLInputElement>('[data-missing] input')?.focus()
      return
    }
    onResolve(choices)
    onClose()
  }
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {patientId === undefined || isOtherPatient ? null : <PatientLine id={String(patientId)} />}
      <p>
        <Isolated text={words.whatToDo(updatedBy, isOwn)} />
      </p>
      <div ref={decisions} className={styles.decisions}>
        {view.conflicts.map((field) => (
          <Decision
            key={field.property}
            conflict={field}
            both={lists.includes(field.property) ? view.merged[field.property] : undefined}
            choice={choices.get(field.property)}
            theirName={words.theirs(updatedBy, isOwn)}
            missing={showsMissing && !choices.has(field.property)}
            onChoose={(choice) => setChoices(new Map(choices).set(field.property, choice))}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button tone="primary" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.notNow}</Button>
      </div>
    </Dialog>
  )
}
