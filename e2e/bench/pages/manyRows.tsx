import { createRoot } from 'react-dom/client'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import { manyRows, rowsSchema } from './largeSchema.js'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(<SchemaForm schema={rowsSchema} defaultData={manyRows} onSubmit={() => {}} />)
