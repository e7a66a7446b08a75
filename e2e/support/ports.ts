/** First port of the journeys; set `E2E_PORT` to run two checkouts side by side. */
const first = Number(process.env.E2E_PORT ?? 4173)

/** Origin of the built app. */
export const appPort = first

/** Origin of the host built from the tarball. */
export const hostPort = first + 1

/** Origin of the page without a bundler. */
export const plainPort = first + 2

/** The reference server with the demo's people, over a database in memory. */
export const serverPort = first + 3

export const appOrigin = `http://localhost:${appPort}`

export const hostOrigin = `http://localhost:${hostPort}`

export const plainOrigin = `http://localhost:${plainPort}`

export const serverOrigin = `http://localhost:${serverPort}`
