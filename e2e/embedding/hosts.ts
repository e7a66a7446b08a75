const first = Number(process.env.E2E_PORT ?? 4173) + 10

/** The hosts that `buildHosts.mjs` builds: the folder of each, and where it is served. */
export const hosts = {
  /** React 18, and every other dependency in the lowest version of its range. */
  lowest: { folder: 'dist/hosts/lowest', port: first },
  /** React 19, and every other dependency in the newest version of its range. */
  newest: { folder: 'dist/hosts/newest', port: first + 1 },
  /** Next with its app router. */
  next: { folder: 'dist/hosts/next', port: first + 2 },
} as const

/** The hosts that docs/start.md makes, by their headings there, and where they are served. */
export const guideHosts = {
  Vite: { port: first + 3 },
  Next: { port: first + 4 },
  'A plain page': { port: first + 5 },
} as const

export const originOf = ({ port }: { readonly port: number }): string => `http://localhost:${port}`
