import { describe, expect, it } from 'vitest'
import { type Bundle, type BundledFile, bundleEntry } from './support/bundleEntry.mjs'

const packagesIn = (files: readonly BundledFile[]): readonly string[] =>
  [...new Set(files.flatMap(({ modules }) => [...modules.keys()]))].filter(
    (name) => !/^(?:src|rolldown|vite)\//.test(name),
  )

const modulesIn = ({ first, later }: Bundle): readonly string[] =>
  [...first, ...later].flatMap(({ modules }) => [...modules.keys()])

/** A page that imports something of the package, as Vite bundles it by default. */
const pageWith = (name: string, source: string): Promise<Bundle> =>
  bundleEntry(
    `import { createRoot } from 'react-dom/client'\nimport { ${name} } from '${source}'\nconsole.log(createRoot, ${name})`,
  )

describe('what a page loads', () => {
  it('is one file before a SchemaForm is there, since each request delays a slow machine', async () => {
    const { first } = await pageWith('SchemaForm', './form/SchemaForm.js')
    expect(first.map(({ name }) => name)).toHaveLength(1)
  })

  it('has no query cache for a SchemaForm, and virtual rows only where rows are virtual', async () => {
    const bundle = await pageWith('SchemaForm', './index.js')
    expect(packagesIn(bundle.first)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^@tanstack\//)]),
    )
    expect(packagesIn(bundle.later).filter((name) => /query/.test(name))).toEqual([])
    const virtual = bundle.later.filter(({ modules }) => modules.has('@tanstack/react-virtual'))
    expect(virtual.map((file) => [...file.modules.keys()].filter((name) => name.startsWith('src/')))).toEqual(
      [['src/form/fields/ArrayList/VirtualRowList.tsx']],
    )
  })

  it('has none of the parts of an encounter for a SchemaForm', async () => {
    const ofEncounters = /^src\/form\/(?:saving|actions|history|directory|visit|codes)\/.*\.tsx?$/
    expect(
      modulesIn(await pageWith('SchemaForm', './index.js')).filter((name) => ofEncounters.test(name)),
    ).toEqual([])
    expect(
      modulesIn(await pageWith('EncounterForm', './index.js')).filter((name) => ofEncounters.test(name)),
    ).not.toEqual([])
  })

  it('has a virtualizer for neither an EncounterForm nor the list', async () => {
    const form = await pageWith('EncounterForm', './index.js')
    expect(packagesIn(form.first)).toEqual(expect.not.arrayContaining(['@tanstack/react-virtual']))
    expect(packagesIn(form.first)).toContain('@tanstack/react-query')
    const review = await pageWith('EncounterReview', './review.js')
    expect(packagesIn(review.first)).toEqual(expect.not.arrayContaining(['@tanstack/react-virtual']))
  })
})
