import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileSchema } from '../../src/schema/compileSchema.js'
import { internationalFormats } from '../../src/schema/formats/international.js'
import { SchemaError } from '../../src/schema/SchemaError.js'

const folder = fileURLToPath(new URL('../../../shared/json-schema-test-suite/draft2020-12', import.meta.url))

/** Whether the official JSON Schema test suite is available. */
export const hasOfficialSuite = existsSync(folder)

interface Group {
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[]
}

/**
 * `right`; `refused`: the schema was rejected; `noticed`: accepted, but a notice says that the format is not
 * validated, or only loosely; `wrong`: silently wrong.
 */
export type Outcome = 'right' | 'refused' | 'noticed' | 'wrong'

/** One case of the suite with its result. */
export interface SuiteCase {
  /** For example `ref.json`, `optional/bignum.json`. */
  readonly file: string
  readonly group: string
  readonly test: string
  readonly outcome: Outcome
}

const outcomesOf = ({ schema, tests }: Group): readonly Outcome[] => {
  try {
    const { validator, notices } = compileSchema(schema, { formats: internationalFormats })
    const unchecked = notices.some(({ keyword }) => keyword === 'format')
    return tests.map(({ data, valid }) =>
      validator.safeParse(data).success === valid ? 'right' : unchecked && !valid ? 'noticed' : 'wrong',
    )
  } catch (error) {
    if (error instanceof SchemaError) return tests.map(() => 'refused')
    throw error
  }
}

/** Runs all cases of the suite, including the optional ones and the formats. */
export const runOfficialSuite = (): readonly SuiteCase[] =>
  ['', 'optional/', 'optional/format/'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => {
        const groups: readonly Group[] = JSON.parse(readFileSync(join(folder, part, name), 'utf8'))
        return groups.flatMap((group) => {
          const outcomes = outcomesOf(group)
          return group.tests.map((test, index) => ({
            file: `${part}${name}`,
            group: group.description,
            test: test.description,
            outcome: outcomes[index] ?? 'wrong',
          }))
        })
      }),
  )
