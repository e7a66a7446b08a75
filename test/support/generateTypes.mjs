// Generates the types of the built-in schema and of the HTTP interface; with --check, fails if a generated file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseYaml } from '@redocly/openapi-core'
import { compile } from 'json-schema-to-typescript'

const style = { bracketSpacing: true, semi: false, singleQuote: true, printWidth: 110, trailingComma: 'all' }

const fileOf = (path) => new URL(`../../src/${path}`, import.meta.url)

const makeEncounter = async () =>
  compile(
    JSON.parse(await readFile(fileOf('encounter/kareo-encounter-schema.json'), 'utf8')),
    'KareoEncounter',
    {
      bannerComment:
        '// Generated from kareo-encounter-schema.json by `npm run types`; change the schema, not this file.\n',
      style,
    },
  )

/** Has the references within openapi.yaml point to the definitions of one JSON Schema. */
const redirect = (schema) =>
  JSON.parse(JSON.stringify(schema), (_, value) => {
    const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(value?.$ref ?? '') ?? []
    // What stands beside a reference would make a type of its own.
    return name === undefined ? value : { $ref: `#/definitions/${name}Json` }
  })

const makeInterface = async () => {
  const { components } = parseYaml(await readFile(fileOf('client/http/openapi.yaml'), 'utf8'))
  const { Encounter: _, ...schemas } = components.schemas
  const definitions = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${name}Json`, redirect(schema)]),
  )
  const names = Object.keys(definitions)
  const made = await compile(
    {
      type: 'object',
      // A site extends the encounter: only its server knows what is in it.
      definitions: { ...definitions, EncounterJson: { tsType: 'Encounter' } },
      properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }])),
    },
    'HttpInterface',
    {
      bannerComment: `// Generated from openapi.yaml by \`npm run types\`; change that, not this file.
import type { Encounter } from '../../encounter/Encounter.js'\n`,
      additionalProperties: false,
      style,
    },
  )
  // Only the definitions are used, and not the object that held them together.
  return made.replace(/export interface HttpInterface \{[\s\S]*?\n\}\n/, '')
}

const files = [
  ['encounter/kareoEncounter.gen.ts', makeEncounter],
  ['client/http/openapi.gen.ts', makeInterface],
]

for (const [path, make] of files) {
  const wanted = await make()
  if (!process.argv.includes('--check')) {
    await writeFile(fileOf(path), wanted)
  } else if ((await readFile(fileOf(path), 'utf8').catch(() => '')) !== wanted) {
    console.error(
      `${fileURLToPath(fileOf(path))} does not match the schema it is made from. Run \`npm run types\`.`,
    )
    process.exitCode = 1
  }
}
