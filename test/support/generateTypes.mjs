// Generates the type of the built-in schema; with --check, fails if the generated file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

const schemaFile = new URL('../../src/encounter/kareo-encounter-schema.json', import.meta.url)
const typeFile = new URL('../../src/encounter/kareoEncounter.gen.ts', import.meta.url)

const schema = JSON.parse(await readFile(schemaFile, 'utf8'))
const wanted = await compile(schema, 'KareoEncounter', {
  bannerComment:
    '// Generated from kareo-encounter-schema.json by `npm run types`; change the schema, not this file.\n',
  style: { semi: false, singleQuote: true, printWidth: 110, trailingComma: 'all' },
})

if (!process.argv.includes('--check')) {
  await writeFile(typeFile, wanted)
} else if ((await readFile(typeFile, 'utf8').catch(() => '')) !== wanted) {
  console.error(
    `${fileURLToPath(typeFile)} does not match the schema it is made from. Run \`npm run types\`.`,
  )
  process.exitCode = 1
}
