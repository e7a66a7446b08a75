import type { ColumnType, Generated } from 'kysely'

/** A column of JSON text: read as parsed, written as text, so that the database keeps it as it was written. */
type JsonText = ColumnType<unknown, string, string>

/** A 64-bit number, which one driver reads as a string. */
type BigNumber = ColumnType<string | number, number, number>

/** The current state of each encounter. The columns beside `record` are what lists filter and sort by. */
interface EncountersTable {
  /** Place in the order of ids: the number of a numeric id. */
  readonly serial: BigNumber
  readonly id: string
  readonly version: string
  readonly record: JsonText
  /** Number of its entries in `events`. */
  readonly events: number
  readonly status: string
  readonly updated_at: string
  readonly updated_by: string
  readonly date_of_service: string
  readonly patient_id: string | null
  readonly provider_id: string | null
  readonly appointment_id: string | null
  readonly patient_key: string
  readonly provider_key: string
  readonly diagnosis_key: string
  readonly procedure_key: string
  readonly returned: string | null
  readonly search: string
}

/** The history. Rows are only ever added: a trigger refuses anything else. */
interface EventsTable {
  readonly serial: BigNumber
  readonly number: number
  readonly event: JsonText
}

/** The result of each write by its idempotency key. */
interface KeysTable {
  readonly key: string
  readonly serial: BigNumber
  readonly version: string
  /** Digest of the request, to tell a repeated write from another with the same key. */
  readonly request: string
  readonly at: Generated<Date>
}

interface PeopleTable {
  readonly id: string
  readonly entry: JsonText
  readonly folded: string
  readonly search: string
}

interface PatientsTable extends PeopleTable {
  readonly birth_date: string | null
}

interface AppointmentsTable {
  readonly id: string
  readonly entry: JsonText
  readonly patient_id: string
  readonly provider_id: string
  readonly date: string
  readonly time: string
}

/** The tables of the server. */
export interface Tables {
  readonly encounters: EncountersTable
  readonly events: EventsTable
  readonly keys: KeysTable
  readonly patients: PatientsTable
  readonly providers: PeopleTable
  readonly appointments: AppointmentsTable
}
