import type { EncounterClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { parseCode } from '../../codes/formats.js'
import {
  type CodeListUi,
  type EncounterId,
  type EncounterUi,
  readEncounter,
} from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { codeRefsOf } from '../../encounter/references.js'
import { useCachedQuery } from '../../form/cache.js'
import { useCodeEntries } from '../../form/codes/useCodeEntries.js'
import { patientFacts } from '../../form/directory/patientFacts.js'
import * as enPatientWords from '../../messages/en/patient.js'
import * as en from '../../messages/en/superbill.js'
import { useFormats, useLanguage, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import styles from './Superbill.module.css'

/** A line of the superbill: one code. */
interface Line {
  readonly code: string
  readonly modifiers: string
  readonly text: string
}

const CodeTable = ({
  caption,
  lines,
  withModifiers,
}: {
  readonly caption: string
  readonly lines: readonly Line[]
  readonly withModifiers: boolean
}) => {
  const words = useWords('superbill', en)
  return (
    <table className={styles.codes}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.code}</th>
          {withModifiers ? <th scope="col">{words.modifiers}</th> : null}
          <th scope="col">{words.description}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, modifiers, text }, index) => (
          <tr key={`${code} ${modifiers} ${text}`}>
            <td>{index + 1}</td>
            <th scope="row">{code}</th>
            {withModifiers ? <td>{modifiers}</td> : null}
            <td>
              <span className={styles.description}>{text}</span>
            </td>
          </tr>
        ))}
        {lines.length === 0 ? (
          <tr>
            <td colSpan={withModifiers ? 4 : 3}>{words.none}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

/** How densely this many lines have to be printed to fit on one page. Undefined prints at the regular size. */
const densityOf = (lines: number): 'many' | 'most' | undefined =>
  lines > 20 ? 'most' : lines > 12 ? 'many' : undefined

/** A printable page of one encounter: patient, date, provider, codes, and a line for the signature. */
export const Superbill = ({
  id,
  client,
  codes,
  ui = kareoEncounterUi,
}: {
  readonly id: EncounterId
  readonly client: EncounterClient
  readonly codes: CodeSource
  readonly ui?: EncounterUi
}) => {
  const language = useLanguage()
  const words = useWords('superbill', en)
  const patientWords = useWords('patient', enPatientWords)
  const { formatDate } = useFormats()
  const say = useSay()
  const { nameOfStatus } = useWorkflowNames()
  const { directory } = client
  const { data: record, error } = useCachedQuery({
    queryKey: queryKeys.record(id),
    queryFn: ({ signal }) => client.get(id, { signal }),
  })
  const parts = readEncounter(record?.encounter ?? {}, ui)
  const { data: names } = useCachedQuery({
    queryKey: queryKeys.superbill(parts.patientId, parts.providerId),
    enabled: record !== undefined && directory !== undefined,
    queryFn: async ({ signal }) => ({
      patient: (await (parts.patientId && directory?.get('patient', parts.patientId, { signal }))) || null,
      provider:
        (await (parts.providerId && directory?.get('provider', parts.providerId, { signal }))) || null,
    }),
  })
  const entryOf = useCodeEntries(codes, codeRefsOf(record?.encounter ?? {}, ui))
  const linesOf = (values: readonly string[], { systems }: CodeListUi): readonly Line[] =>
    values.map((value) => {
      const parsed = parseCode(value, systems)
      if (!parsed.ok) return { code: value, modifiers: '', text: '' }
      const entry = entryOf(parsed.system, parsed.code)
      return {
        code: parsed.code,
        modifiers: parsed.modifiers.join(' '),
        text: entry === null ? words.notInSet : (entry?.text ?? ''),
      }
    })

  if (error !== null) {
    return (
      <div role="alert" className={styles.sheet}>
        <h1>{words.notLoaded}</h1>
        <p>{say(error)}</p>
      </div>
    )
  }
  if (record === undefined) return <p aria-busy="true">{words.loading}</p>
  const { patientId, providerId, dateOfService } = parts
  const patient = names?.patient
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [words.dateOfService, dateOfService && formatDate(dateOfService, 'numeric')],
    [
      words.provider,
      names?.provider?.name ?? (providerId === undefined ? undefined : words.providerId(providerId)),
    ],
    [words.encounter, words.idAndStatus(record.id, nameOfStatus(parts.status ?? ''))],
  ]
  return (
    <article
      className={styles.sheet}
      data-lines={densityOf(parts.diagnosisCodes.length + parts.procedureCodes.length)}
    >
      <h1>{words.superbill}</h1>
      {patientId === undefined ? null : (
        <p className={styles.patient}>
          <bdi>{patient?.name ?? patientWords.unnamed(patientId)}</bdi>
          {(patient ? patientFacts(patient, dateOfService, language) : []).map((fact) => (
            <span key={fact}> · {fact}</span>
          ))}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value === undefined || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
      <CodeTable
        caption={words.diagnoses}
        lines={linesOf(parts.diagnosisCodes, ui.diagnoses)}
        withModifiers={false}
      />
      <CodeTable
        caption={words.procedures}
        lines={linesOf(parts.procedureCodes, ui.procedures)}
        withModifiers
      />
      <div className={styles.signature}>
        <p>{words.signature}</p>
        <p>{words.date}</p>
      </div>
    </article>
  )
}
