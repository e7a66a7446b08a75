import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { createSaveQueue, type SaveQueue } from '../client/saveQueue.js'
import type { WorkingCopy } from '../client/workingCopy.js'
import { type Encounter, type EncounterId, readEncounter } from '../encounter/Encounter.js'
import { toFormValues } from '../schema/formValues.js'
import { isDictionary } from '../schema/keywords.js'
import type { Autosave } from './Autosave.js'
import type { CompiledForm } from './compileForm.js'
import type { ConflictChoice } from './conflict/createReconciler.js'
import { createAutosave } from './createAutosave.js'
import type { SettledProps } from './EncounterLoader.js'
import { createPendingTexts, type PendingTexts } from './pendingTexts.js'
import { rememberRecord } from './rememberRecord.js'

/** The values of a form, by property. */
export type FormValues = Record<string, unknown>

/** What is kept of a form over a reload. */
export interface KeptForm {
  readonly values: FormValues
  readonly texts: Readonly<Record<string, string>>
}

/** Reads a working copy back; undefined where it is not one of this form. */
export const readKeptForm = (copy: WorkingCopy | undefined): KeptForm | undefined => {
  const kept = copy?.values
  if (!isDictionary(kept) || !isDictionary(kept.values) || !isDictionary(kept.texts)) return undefined
  const texts = Object.entries(kept.texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  )
  return { values: kept.values, texts: Object.fromEntries(texts) }
}

/** The values of a form that shows this encounter. */
export const valuesOf = (compiled: CompiledForm, encounter: Encounter): FormValues => ({
  ...toFormValues(compiled.model, encounter),
})

/** 128 random bits. Not `crypto.randomUUID`, which a page without https does not have. */
const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

/** What ties a form to the client. */
export interface Saving {
  readonly queue: SaveQueue
  readonly autosave: Autosave
  readonly pendingTexts: PendingTexts
  /** Shows this record and takes it for what is stored; `note` is said of it. */
  readonly show: (record: EncounterRecord, note?: string) => void
  /** Ends the conflict that the form is in: what overlaps as chosen, the rest merged, and all of it saved. */
  readonly resolve: (choices: ReadonlyMap<string, ConflictChoice>) => Promise<void>
}

/** Ties a form to the client: the queue of saves, saving by itself, and the copy in the tab. */
export const useEncounterSaving = (
  props: SettledProps & { readonly record: EncounterRecord | undefined },
  compiled: CompiledForm,
  form: UseFormReturn<FormValues>,
  kept: { readonly copy: WorkingCopy | undefined; readonly form: KeptForm | undefined; readonly key: string },
): Saving => {
  const { client, ui, record, workingCopies } = props
  const queryClient = useQueryClient()
  const latest = useRef(props)
  latest.current = props
  // Setting the values of a record that came from the client is no change to save.
  const showing = useRef(false)

  const [saving] = useState(() => {
    const queue = createSaveQueue({
      client,
      ui,
      newKey: newIdempotencyKey,
      ...(record === undefined ? {} : { record }),
    })
    const pendingTexts = createPendingTexts(kept.form?.texts ?? {})
    const keepCopy = (unsaved: boolean) => {
      const texts = pendingTexts.all()
      if (!unsaved && Object.keys(texts).length === 0) return workingCopies?.remove(kept.key)
      const current = queue.current()
      return workingCopies?.write(kept.key, {
        values: { values: form.getValues(), texts },
        savedAt: new Date().toISOString(),
        ...(current === undefined ? {} : { baseVersion: current.version }),
      })
    }
    // Fetched when two changes meet for the first time. What is typed until then counts.
    const openReconciler = async () => {
      const { createReconciler } = await import('./conflict/createReconciler.js')
      return createReconciler(compiled, form, ui, (work) => {
        showing.current = true
        work()
        showing.current = false
      })
    }
    const autosave: Autosave = createAutosave({
      queue,
      reconcile: async (current) => {
        const before = queue.current()
        if (before === undefined) throw new Error('A new encounter met another one.')
        return (await openReconciler()).reconcile(before.encounter, current)
      },
      assess: () => {
        const result = compiled.formValidator.safeParse(form.getValues())
        return result.success
          ? { ok: true, encounter: result.data }
          : { ok: false, problems: result.error.issues.map(({ message }) => message) }
      },
      keep: keepCopy,
      // Text that is no value yet goes on being kept, now over what was saved.
      forget: () => keepCopy(false),
      onSaved: (saved) => {
        const { id } = readEncounter(saved.encounter, ui)
        rememberRecord(queryClient, id, saved)
        if (id !== undefined) latest.current.onSaved(saved, id)
      },
    })
    pendingTexts.subscribe(autosave.textChanged)
    /** What was kept over a reload was typed over another version: brings both together as a save would. */
    const restore = async (current: EncounterRecord, id: EncounterId, baseVersion: string) => {
      const { encounterAtVersion } = await import('../client/encounterAtVersion.js')
      const before = encounterAtVersion(current, await client.history(id), baseVersion)
      const view = before && (await openReconciler()).reconcile(before, current)
      if (view) autosave.conflict(current, view)
      else if (before) await autosave.merged(current)
    }
    const resolve = async (choices: ReadonlyMap<string, ConflictChoice>) => {
      const state = autosave.state()
      if (state.kind !== 'conflict' || state.view === undefined) return
      const reconciler = await openReconciler()
      reconciler.resolve(state.view.before, state.current, choices)
      await autosave.merged(state.current)
    }
    return { queue, autosave, pendingTexts, restore, resolve }
  })
  const { queue, autosave, restore } = saving

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          if (!showing.current) autosave.changed()
        },
      }),
    [form, autosave],
  )

  useEffect(() => {
    // What was kept over a reload is not saved yet.
    if (kept.form === undefined) return
    const current = queue.current()
    if (current === undefined || current.version === kept.copy?.baseVersion) return autosave.changed()
    autosave.conflict(current)
    const { id } = readEncounter(current.encounter, ui)
    const { baseVersion } = kept.copy ?? {}
    // Where the two cannot be brought together, a person decides over the whole.
    if (id !== undefined && baseVersion !== undefined)
      restore(current, id, baseVersion).catch(() => undefined)
  }, [autosave, queue, restore, ui, kept.form, kept.copy])

  useEffect(() => {
    const keepNow = () => autosave.keepNow()
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      autosave.dispose()
    }
  }, [autosave])

  const show = useMemo(
    () => (shown: EncounterRecord, note?: string) => {
      showing.current = true
      queue.rebase(shown)
      form.reset(valuesOf(compiled, shown.encounter))
      showing.current = false
      autosave.adopt(shown, note)
    },
    [queue, form, compiled, autosave],
  )

  // The record changed elsewhere: shown at once where nothing is typed over it; else the next save meets a conflict.
  useEffect(() => {
    if (record === undefined || record.version === queue.current()?.version || queue.busy()) return
    if (autosave.state().kind === 'saved') show(record)
  }, [record, queue, autosave, show])

  return { ...saving, show }
}
