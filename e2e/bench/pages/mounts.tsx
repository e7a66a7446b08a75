import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import { largeSchema } from './largeSchema.js'

/** Mounts and unmounts the form as often as the page's `mountAgain` is called. */
const Mounts = () => {
  const [round, setRound] = useState(0)
  const isShown = round % 2 === 1
  useEffect(() => {
    Object.assign(window, { mountAgain: () => setRound((before) => before + 1) })
  }, [])
  return isShown ? <SchemaForm schema={largeSchema} onSubmit={() => {}} /> : <p>{round}</p>
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Mounts />)
