/**
 * What the short descriptions of CMS put for words of the long ones, where it is not the word without some of its letters.
 * A space stands between words in the place of one.
 */
const lines = `
fx: fracture
fxs: fractures
fb: foreign body
w: with
r: right
l: left
bi: bilateral
mv: motor vehicle
loc: loss of consciousness
nec: not elsewhere classified
tbi: traumatic brain injury
mc: metacarpal
mt: metatarsal
ntrct: intractable
hx: history
suv: sport utility vehicle
via: into or through
cause: causing
dx: diagnostic
dt: due to
bike: bicycle
flu: influenza
nb: neonatal
meds: medication
dis: disease
1st: first
2nd: second
3rd: third
4th: fourth
5th: fifth
6th: sixth
7th: seventh
1: i
1: one
2: ii
2: two
3: three
3a: iiia
b: iiib
c: iiic
cnsl: central nervous system
2whl: two wheeled
3whl: three wheeled
txplt: transplant
txplt: transplanted
rom: rupture of membranes
esrd: end stage renal disease
cabg: coronary artery bypass graft
`

const episodes = `
7tha: initial encounter for closed fracture
7thb: initial encounter for open fracture
7thc: initial encounter for open fracture type iiia iiib or iiic
7thd: subsequent encounter for fracture with routine healing
7the: subsequent encounter for open fracture type i or ii with routine healing
7thf: subsequent encounter for open fracture type iiia iiib or iiic with routine healing
7thg: subsequent encounter for fracture with delayed healing
7thh: subsequent encounter for open fracture type i or ii with delayed healing
7thj: subsequent encounter for open fracture type iiia iiib or iiic with delayed healing
7thk: subsequent encounter for fracture with nonunion
7thm: subsequent encounter for open fracture type i or ii with nonunion
7thn: subsequent encounter for open fracture type iiia iiib or iiic with nonunion
7thp: subsequent encounter for fracture with malunion
7thq: subsequent encounter for open fracture type i or ii with malunion
7thr: subsequent encounter for open fracture type iiia iiib or iiic with malunion
7ths: sequela
`

const read = (text: string): ReadonlyMap<string, readonly string[]> => {
  const byShort = new Map<string, string[]>()
  for (const line of text.trim().split('\n')) {
    const [short = '', long = ''] = line.split(': ')
    byShort.set(short, [...(byShort.get(short) ?? []), long])
  }
  return byShort
}

const abbreviations = read(lines)
const episodesByShort = read(episodes)

/** The words that a short form stands for, in each of its meanings. */
export const longForms = (short: string): readonly string[] => abbreviations.get(short) ?? []

/** The words of a seventh character: "7thd". */
export const episodeWords = (short: string): readonly string[] =>
  episodesByShort.get(short)?.[0]?.split(' ') ?? []

/** Whether a word may be a longer one without some of its letters: "nondisp", "femr". Both begin with the same letter. */
export const isShortFor = (short: string, long: string): boolean => {
  if (short.length >= long.length || short[0] !== long[0]) return false
  let at = 0
  for (let letter = 0; letter < long.length && at < short.length; letter++)
    if (long[letter] === short[at]) at++
  return at === short.length
}
