import { checkEncounter, compileSchema, kareoEncounterSchema, kareoEncounterUi } from 'encounter-form'
import { Visit } from './Visit.jsx'

/** A server component: it calls what is pure, and renders what is not. */
export default function Page() {
  const { model } = compileSchema(kareoEncounterSchema)
  const context = { ui: kareoEncounterUi, today: '2026-06-15', entryOf: () => undefined }
  const findings = checkEncounter({ DateOfService: '2026-06-16' }, context)
  return (
    <main>
      <h1>Visit</h1>
      <p>
        {model.fields.length} fields, {findings.length} findings
      </p>
      <Visit />
    </main>
  )
}
