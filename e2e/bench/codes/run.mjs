// Measures the packs of ICD-10-CM: their size, the time until they are ready and to search them, and how well codes
// are found.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { percentile } from '../measureTyping.mjs'
import { measureFound } from './measureFound.mjs'
import { measureInBrowser } from './measureInBrowser.mjs'
import { beginningsOf, readLabels, readShorthand, score } from './queries.mjs'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: join(repository, '../shared') },
    queries: { type: 'string' },
    missed: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: true },
    only: { type: 'string' },
  },
  allowNegative: true,
})
const codeSets = join(options.shared, 'codesets')
const shorthand = options.queries ?? join(options.shared, 'queries/shorthand.tsv')
const labels = join(options.shared, 'queries/disease-ontology-labels.csv')

const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
const ms = (time) => `${time.toFixed(2)} ms`
const percent = (share) => `${(100 * share).toFixed(1)} %`

const line = (what, got, bound, holds) =>
  console.log(
    `${what.padEnd(58)} ${got.padEnd(34)} ${bound}${holds === undefined ? '' : holds ? '  holds' : '  MISSED'}`,
  )

const heapOf = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Opens a pack: the time in ms, its heap in bytes, and the 95th percentile of its queries in ms. */
const measurePack = (codes, bytes, knowledge, texts) => {
  const before = heapOf()
  const start = performance.now()
  const search = codes.openSearch(bytes, knowledge)
  const ready = performance.now() - start
  const heap = heapOf() - before
  return { ready, heap, p95: percentile(timeQueries(search, texts), 0.95) }
}

const timeQueries = (search, texts) => {
  for (let at = 0; at < 2000; at++) search({ systems: ['icd10cm'], text: texts[(at * 7) % texts.length] })
  const timeOne = (text) => {
    const start = performance.now()
    search({ systems: ['icd10cm'], text })
    return performance.now() - start
  }
  // The median of three, since other load on the machine affects one of them.
  return texts.map((text) => percentile([timeOne(text), timeOne(text), timeOne(text)], 0.5))
}

if (!existsSync(codeSets)) {
  console.error(`There are no official releases at ${codeSets}. Pass the folder that has them with --shared.`)
  process.exit(1)
}

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true },
  appType: 'custom',
})
try {
  const codes = await server.ssrLoadModule('/e2e/bench/codes/measureCodes.ts')
  const source = await codes.readSources(codeSets)
  const knowledge = await codes.readKnowledge()
  const rows = readShorthand(shorthand)
  const labelRows = existsSync(labels) ? readLabels(labels) : []

  const hcpcs = codes.packSize(await codes.readHcpcs(codeSets))
  const found = async (bytes) => {
    const rows = await measureFound({
      source: codes.openSource([bytes, hcpcs.bytes], knowledge),
      shared: options.shared,
      codes: source.release.codes,
      shortTexts: await codes.readShortTexts(codeSets),
      only: options.only,
    })
    for (const { what, got, bound, missed } of rows) {
      const asText = (value) => (value <= 1 && !Number.isInteger(value) ? value.toFixed(3) : String(value))
      const isCount = bound.length > 0 && bound[0] === 0
      const holds =
        bound.length === 0
          ? undefined
          : got.every((value, at) => (isCount ? value <= bound[at] : value >= bound[at]))
      line(what, got.map(asText).join(' / '), bound.length === 0 ? '' : `asked ${bound.join(' / ')}`, holds)
      if (options.missed) console.log(missed.map((each) => `    ${each}`).join('\n'))
    }
  }
  if (options.only !== undefined) {
    await found(codes.packSize(source).bytes)
    process.exit()
  }
  const plain = codes.packSize({ release: source.release })
  const full = codes.packSize(source)
  line(
    'FY2027: text, search index, flags',
    `${kB(plain.raw)}, ${kB(plain.brotli)} brotli`,
    'at most 750 kB brotli',
    plain.brotli <= 750_000,
  )
  line(
    '  with index terms and notes',
    `${kB(full.raw)}, ${kB(full.brotli)} brotli`,
    'at most 1,900 kB brotli',
    full.brotli <= 1_900_000,
  )

  const app = codes.openSource([full.bytes], knowledge)
  const shown = await score(app, rows, 5)
  line(
    `${rows.length} shorthand queries: among the first five`,
    percent(shown.among),
    'at least 97 %',
    shown.among >= 0.97,
  )
  line('  in first place', percent(shown.first), 'at least 80 %', shown.first >= 0.8)
  const labelled = await score(app, labelRows, 10)
  line(
    `${labelRows.length} disease labels: among the first ten`,
    percent(labelled.among),
    'at least 85 %',
    labelled.among >= 0.85,
  )
  if (options.missed)
    console.log([...shown.missed, ...labelled.missed].map((missed) => `    ${missed}`).join('\n'))

  await found(full.bytes)

  const texts = beginningsOf([...rows, ...labelRows])
  const search = codes.openSearch(full.bytes, knowledge)
  const times = timeQueries(search, texts)
  line(
    `${texts.length} beginnings of queries: p50, p95`,
    `${ms(percentile(times, 0.5))}, ${ms(percentile(times, 0.95))}`,
    'p95 at most 1.5 ms',
    percentile(times, 0.95) <= 1.5,
  )
  line('  worst', ms(Math.max(...times)), 'at most 15 ms', Math.max(...times) <= 15)

  console.log('\ncodes     ready to search   heap      p95 of a query')
  const some = texts.filter((_, at) => at % 5 === 0)
  for (const count of [10_000, 25_000, 50_000, source.release.codes.length]) {
    const bytes = codes.packOfFirst(source, count)
    const { ready, heap, p95 } = measurePack(codes, bytes, knowledge, some)
    console.log(
      `${String(count).padEnd(9)} ${ms(ready).padEnd(17)} ${(heap / 1e6).toFixed(1)} MB   ${ms(p95)}`,
    )
  }

  if (options.browser) {
    console.log('')
    const found = await measureInBrowser({ pack: full.bytes, codeSets })
    line(
      'Chromium, CPU 4x slower: ready once downloaded',
      ms(found.readyMs),
      'at most 500 ms',
      found.readyMs <= 500,
    )
    line(
      '  heap with the set open',
      `${(found.heapBytes / 1e6).toFixed(1)} MB`,
      'at most 60 MB',
      found.heapBytes <= 60e6,
    )
    line(
      'longest task of the page while an official file loads',
      found.longestTaskMs === 0 ? 'none of 50 ms or more' : ms(found.longestTaskMs),
      'at most 50 ms',
      found.longestTaskMs <= 50,
    )
  }
} finally {
  await server.close()
}
