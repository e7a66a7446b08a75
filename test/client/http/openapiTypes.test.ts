import { expectTypeOf, it } from 'vitest'
import type {
  AppointmentEntry,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
} from '../../../src/client/Directory.js'
import type {
  EncounterEvent,
  EncounterMarks,
  EncounterPage,
  EncounterQuery,
  EncounterRecord,
  MarkChange,
  RestoreResult,
} from '../../../src/client/EncounterClient.js'
import type { Frozen } from '../../../src/client/http/Frozen.js'
import type { HttpSession } from '../../../src/client/http/httpSession.js'
import type * as Json from '../../../src/client/http/openapi.gen.js'

// The compiler checks this: what travels is what a client takes and gives, in both directions.
it('describes what an EncounterClient takes and gives', () => {
  expectTypeOf<Frozen<Json.RecordJson>>().toExtend<EncounterRecord>()
  expectTypeOf<EncounterRecord>().toExtend<Frozen<Json.RecordJson>>()
  expectTypeOf<Frozen<Json.MarksJson>>().toExtend<EncounterMarks>()
  expectTypeOf<EncounterMarks>().toExtend<Frozen<Json.MarksJson>>()
  expectTypeOf<Frozen<Json.MarkChangeJson>>().toExtend<MarkChange>()
  expectTypeOf<MarkChange>().toExtend<Frozen<Json.MarkChangeJson>>()
  expectTypeOf<Frozen<Json.EventJson>>().toExtend<EncounterEvent>()
  expectTypeOf<EncounterEvent>().toExtend<Frozen<Json.EventJson>>()
  expectTypeOf<Frozen<Json.QueryJson>>().toExtend<EncounterQuery>()
  expectTypeOf<EncounterQuery>().toExtend<Frozen<Json.QueryJson>>()
  expectTypeOf<Frozen<Json.PageJson>>().toExtend<Omit<EncounterPage, 'setAside'>>()
  expectTypeOf<Frozen<Json.SessionJson>>().toExtend<HttpSession>()
  expectTypeOf<HttpSession>().toExtend<Frozen<Json.SessionJson>>()
  // JSON leaves out the id that a refused record does not have.
  expectTypeOf<RestoreResult['kind']>().toEqualTypeOf<Json.RestoreResultJson['kind']>()
  expectTypeOf<DirectoryKind>().toEqualTypeOf<Json.KindJson>()
  expectTypeOf<Frozen<Json.PatientJson>>().toExtend<PatientEntry>()
  expectTypeOf<PatientEntry>().toExtend<Frozen<Json.PatientJson>>()
  expectTypeOf<Frozen<Json.ProviderJson>>().toExtend<ProviderEntry>()
  expectTypeOf<ProviderEntry>().toExtend<Frozen<Json.ProviderJson>>()
  expectTypeOf<Frozen<Json.AppointmentJson>>().toExtend<AppointmentEntry>()
  expectTypeOf<AppointmentEntry>().toExtend<Frozen<Json.AppointmentJson>>()
})
