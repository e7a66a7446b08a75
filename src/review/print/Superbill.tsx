import { useQuery } from '@tanstack/react-query'
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
import { codeRefs, useCodeEntries } from '../../form/useCodeEntries.js'
import { formatDate } from '../../messages/formats.js'
import styles from './Superbill.module.css'

/** A code as a line of the superbill. */
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
}) => (
  <table className={styles.codes}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">No.</th>
        <th scope="col">Code</th>
        {withModifiers ? <th scope="col">Modifiers</th> : null}
        <th scope="col">Description</th>
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
          <td colSpan={withModifiers ? 4 : 3}>None</td>
        </tr>
      ) : null}
    </tbody>
  </table>
)

/** How closely so many lines have to be printed to stay on one page; undefined where there is room. */
const densityOf = (lines: number): 'many' | 'most' | undefined =>
  lines > 20 ? 'most' : lines > 12 ? 'many' : undefined

/** One encounter on one page, to be printed: who, when, which codes, and a line to sign on. */
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
  const { directory } = client
  const { data: record, error } = useQuery({
    queryKey: queryKeys.record(id),
    queryFn: ({ signal }) => client.get(id, { signal }),
  })
  const parts = readEncounter(record?.encounter ?? {}, ui)
  const { data: names } = useQuery({
    queryKey: queryKeys.superbill(parts.patientId, parts.providerId),
    enabled: record !== undefined && directory !== undefined,
    queryFn: async ({ signal }) => ({
      patient: (await (parts.patientId && directory?.get('patient', parts.patientId, { signal }))) || null,
      provider:
        (await (parts.providerId && directory?.get('provider', parts.providerId, { signal }))) || null,
    }),
  })
  const entryOf = useCodeEntries(codes, [
    ...codeRefs(parts.diagnosisCodes, ui.diagnoses.systems),
    ...codeRefs(parts.procedureCodes, ui.procedures.systems),
  ])
  const linesOf = (values: readonly string[], { systems }: CodeListUi): readonly Line[] =>
    values.map((value) => {
      const parsed = parseCode(value, systems)
      if (!parsed.ok) return { code: value, modifiers: '', text: '' }
      const entry = entryOf(parsed.system, parsed.code)
      return {
        code: parsed.code,
        modifiers: parsed.modifiers.join(' '),
        text: entry === null ? 'Not in the loaded code set' : (entry?.text ?? ''),
      }
    })

  if (error !== null) {
    return (
      <div role="alert" className={styles.sheet}>
        <h1>The encounter could not be loaded</h1>
        <p>{error.message}</p>
      </div>
    )
  }
  if (record === undefined) return <p aria-busy="true">Loading the encounter…</p>
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Patient', names?.patient?.name],
    ['Date of birth', names?.patient?.birthDate && formatDate(names.patient.birthDate, 'numeric')],
    ['Patient ID', parts.patientId === undefined ? undefined : String(parts.patientId)],
    [
      'Provider',
      names?.provider?.name ?? (parts.providerId === undefined ? undefined : `ID ${parts.providerId}`),
    ],
    ['Date of service', parts.dateOfService && formatDate(parts.dateOfService, 'numeric')],
    ['Encounter', `${parts.id}, ${parts.status}`],
  ]
  return (
    <article
      className={styles.sheet}
      data-lines={densityOf(parts.diagnosisCodes.length + parts.procedureCodes.length)}
    >
      <h1>Superbill</h1>
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
        caption="Diagnoses (ICD-10-CM)"
        lines={linesOf(parts.diagnosisCodes, ui.diagnoses)}
        withModifiers={false}
      />
      <CodeTable
        caption="Procedures (CPT, HCPCS)"
        lines={linesOf(parts.procedureCodes, ui.procedures)}
        withModifiers
      />
      <div className={styles.signature}>
        <p>Provider’s signature</p>
        <p>Date</p>
      </div>
    </article>
  )
}
