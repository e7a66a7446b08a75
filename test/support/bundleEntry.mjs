// Bundles what a host would import, to see what it loads: printed by reportSizes.mjs, and held to by firstLoad.test.ts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entry = join(root, 'src/entry-of-a-host.tsx')

/** Names a module by its place in the repository, or by its package. */
const nameOf = (id) => {
  const [, ofPackage] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? []
  return ofPackage ?? id.replace(root, '').replace(/^\0/, '')
}

/** @see bundleEntry.d.mts */
export const bundleEntry = async (code, external) => {
  const { output } = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'page',
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry-of-a-host',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      license: false,
      rolldownOptions: { input: [entry], ...(external === undefined ? {} : { external }) },
    },
  })
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const first = new Set([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  // A set also goes through what is added on the way.
  for (const name of first)
    for (const imported of chunks.get(name)?.imports ?? []) if (chunks.has(imported)) first.add(imported)
  const describe = (names) =>
    names.map((name) => {
      const { code: text, modules } = chunks.get(name)
      const lengths = new Map()
      for (const [id, { renderedLength }] of Object.entries(modules))
        lengths.set(nameOf(id), (lengths.get(nameOf(id)) ?? 0) + renderedLength)
      return { name, code: text, modules: lengths }
    })
  return {
    first: describe([...first]),
    later: describe([...chunks.keys()].filter((name) => !first.has(name))),
  }
}
