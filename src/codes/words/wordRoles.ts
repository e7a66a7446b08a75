const asSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a code need not contain to match, though containing them ranks it higher ("hepatitis a"). */
export const stopwords = asSet(
  'a an and are as at by due for from has have in into is it my of on or per pt patient that the this to w was with',
)

/** Phrases that mark a diagnosis as uncertain. */
export const doubts = new Set([
  'r o',
  'rule out',
  'poss',
  'possible',
  'prob',
  'probable',
  'suspected',
  'likely',
  'vs',
])

/** Words that deny what follows, as people type them; also in Spanish. */
export const negators = asSet('without wo no not denies denied non sin niega')

/** Words for a side of the body, as people type them. */
export const lateralities = asSet('left right bilateral bilat bil both l r lt rt lft rgt')

/** Qualifiers that many codes do not distinguish. */
export const asides: ReadonlySet<string> = new Set([
  ...lateralities,
  ...asSet(
    'acute chronic mild moderate severe initial init subsequent encounter visit check place today new old recent possible probable poss prob likely suspected unspecified unilateral persistent simple stable worsening multiple ago day days week weeks month months year years since yesterday last child kid toddler baby infant adult elderly flare flareup exac exacerbation worse improving improved controlled uncontrolled unstable ongoing mgmt management eval evaluation recheck followup fup fu refill pt',
  ),
  // Terms of several words.
  'f u',
  'f u visit',
  'follow up',
  'well controlled',
  'poorly controlled',
  'not controlled',
  'out of control',
  'flare up',
  'acute on chronic',
  're check',
  're eval',
  'r o',
  'rule out',
  'new onset',
  'initial visit',
  'med check',
  'med refill',
  'rul',
  'rml',
  'rll',
  'lul',
  'lll',
])

/** Words that appear in many disease names and so distinguish few. */
export const lowInformation = asSet(
  'syndrome disease disorder condition type autosomal dominant recessive linked familial hereditary inherited susceptibility early late onset juvenile infantile adult associated related complex problem issue symptom symptoms status',
)

/** Words of official descriptions that carry little meaning: a match without them is still complete. */
export const fillers = asSet(
  'unspecified other specified initial encounter site type not elsewhere classified without nos nec primary essential complication complications uncomplicated',
)

/** Words that are rarely meant unless typed, with their penalty for a code that has them. */
export const seldomMeant: ReadonlyMap<string, number> = new Map([
  ['sequela', 0.5],
  ['subsequent', 0.4],
  ['pregnancy', 0.5],
  ['childbirth', 0.4],
  ['puerperium', 0.4],
  ['postpartum', 0.3],
  ['newborn', 0.4],
  ['neonatal', 0.4],
  ['congenital', 0.3],
  ['underdosing', 0.4],
  ['poisoning', 0.4],
  ['adverse', 0.2],
  ['history', 0.3],
  ['neoplasm', 0.3],
  ['carrier', 0.2],
  ['postprocedural', 0.3],
  ['intraoperative', 0.3],
  ['drug', 0.1],
  ['other', 0.1],
  ['veterinary', 1],
  ['open', 0.15],
  ['screening', 0.35],
  ['complication', 0.3],
  ['malfunction', 0.3],
  ['juvenile', 0.3],
  ['traumatic', 0.15],
  ['remission', 0.15],
  ['relapse', 0.3],
  ['exposure', 0.15],
  ['observation', 0.2],
  ['donor', 0.3],
  ['maternal', 0.3],
  ['assault', 0.5],
  ['intentional', 0.5],
  ['undetermined', 0.5],
  ['legal', 0.8],
  ['military', 1],
  ['war', 1],
  ['terrorism', 1],
  ['watercraft', 0.6],
  ['aircraft', 0.6],
  ['railway', 0.6],
  ['obstetric', 0.4],
  ['stress', 0.2],
  ['underlying', 0.1],
])

/** Injuries whose codes go by the place: without one any code would be a guess. */
export const needsPlace = asSet(
  'fracture dislocation sprain strain laceration contusion abrasion burn corrosion wound injury amputation bite crushing frostbite',
)
