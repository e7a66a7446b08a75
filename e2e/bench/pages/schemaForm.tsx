import { createRoot } from 'react-dom/client'
import { kareoEncounterSchema } from '../../../src/encounter/kareoEncounter.js'
import { SchemaForm } from '../../../src/form/SchemaForm.js'

const root = document.getElementById('root')
if (root) createRoot(root).render(<SchemaForm schema={kareoEncounterSchema} onSubmit={() => {}} />)
