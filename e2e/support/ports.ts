/** The first of the ports that the journeys use: set `E2E_PORT` to run two checkouts beside each other. */
const first = Number(process.env.E2E_PORT ?? 4173)

/** Where the built app is served. */
export const appPort = first

/** Where the host made from the tarball is served. */
export const hostPort = first + 1

export const appOrigin = `http://localhost:${appPort}`

export const hostOrigin = `http://localhost:${hostPort}`
