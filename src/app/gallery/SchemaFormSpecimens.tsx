import { useRef } from 'react'
import { SchemaForm } from '../../form/SchemaForm.js'
import type { SchemaFormHandle } from '../../form/SchemaFormProps.js'
import * as words from '../../messages/en/gallery.js'
import { Specimen, useLook } from './Specimen.js'
import choices from './schemas/choices.json' with { type: 'json' }
import errors from './schemas/errors.json' with { type: 'json' }
import numbers from './schemas/numbers.json' with { type: 'json' }
import rows from './schemas/rows.json' with { type: 'json' }
import text from './schemas/text.json' with { type: 'json' }

const states = words.schemaStates

const lines = {
  Lines: [
    { Code: '99213', Units: 1 },
    { Code: '90471', Units: 2 },
  ],
}
const policy = { Number: 'A-100', Holder: words.holder }

const drop = () => undefined

/** `SchemaForm` by the kind of its fields. Nothing is done with what is submitted. */
export const SchemaFormSpecimens = () => {
  const look = useLook()
  const refused = useRef<SchemaFormHandle>(null)
  const refuse = () => refused.current?.setErrors([{ pointer: '/Number', message: words.taken }])
  return (
    <>
      <Specimen name={states.text}>
        <SchemaForm {...look} schema={text} onSubmit={drop} />
      </Specimen>
      <Specimen name={states.numbers}>
        <SchemaForm {...look} schema={numbers} onSubmit={drop} />
      </Specimen>
      <Specimen name={states.choices}>
        <SchemaForm {...look} schema={choices} onSubmit={drop} />
      </Specimen>
      <Specimen name={states.rows}>
        <SchemaForm {...look} schema={rows} defaultData={lines} onSubmit={drop} />
      </Specimen>
      <Specimen name={states.errors}>
        <SchemaForm {...look} ref={refused} schema={errors} defaultData={policy} onSubmit={refuse} />
      </Specimen>
      <Specimen name={states.readOnly}>
        <SchemaForm {...look} readOnly schema={errors} defaultData={policy} onSubmit={drop} />
      </Specimen>
    </>
  )
}
