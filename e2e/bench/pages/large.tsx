import { createRoot } from 'react-dom/client'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import { largeSchema } from './largeSchema.js'

const root = document.getElementById('root')
if (root) createRoot(root).render(<SchemaForm schema={largeSchema} onSubmit={() => {}} />)
