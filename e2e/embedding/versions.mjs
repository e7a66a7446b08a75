import { readFileSync } from 'node:fs'

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

/** What a host and the package have to share, or may have in different versions: all that the package gives a range for. */
const ranges = Object.entries({ ...dependencies, ...peerDependencies }).filter(([, range]) =>
  /[\^|]/.test(range),
)

/** Every ranged dependency in the lowest version that its range allows, with the types of that React. */
export const lowest = [
  ...ranges.map(([name, range]) => `${name}@${/[\d.]+/.exec(range)[0]}`),
  '@types/react@18',
  '@types/react-dom@18',
]

/** Every ranged dependency in the newest version that its range allows. */
export const newest = [
  ...ranges.map(([name, range]) => `${name}@${range}`),
  '@types/react@19',
  '@types/react-dom@19',
]
