import { stopwords } from './wordRoles.js'

/** Spelling variants of common words and word pairs, by their canonical form. */
const ways = `
abnormal: abn, abnl, abnorm, abnormality
high: elevated, elev, increased, incr, raised
low: decreased, decr, reduced
positive: pos
negative: neg
history: hx, h o, hist, history of, hx of, past hx, prior
family history: fhx, fh, fam hx, family hx, fam h o, family h o, famhx
follow up: f u, fu, fup, followup, recheck
status post: s p
screening: screen, scr
exacerbation: exac, exacerb, flare, flareup, flare up, exacerbated
transplant: tx, xplant, transplantation
cancer: ca, carcinoma
bilateral: b l, bilat, bil, bl, both
left: l, lt
right: r, rt
infection: inf, infxn, infx, infected
fracture: fx, broken, break
arthritis: oa, djd, osteoarthritis, arthritic
disease: dz, dis
disorder: d o, disord
syndrome: synd, syn
pregnancy: preg, pregnant
vaginal: vag, vagina
abdominal: abd, abdomen, belly, stomach
chronic: chr, chron
acute: ac
severe: sev
moderate: mod
pain: painful, hurts, hurting, hurt, ache, aches, aching, sore
swelling: swollen, swells, edema
bleeding: bleed, bleeds, hemorrhage
itching: itchy, itch, itches, pruritus, pruritic
numbness: numb, tingling
laceration: lac, cut
dermatitis: derm
vaccine: vax, vacc, vaccination, immunization, shot, shots
refill: refills
counseling: counsel, counselling
exposure: exposed, contact
allergy: allergic, allergies
deficiency: def, defic
insufficiency: insuff
hypertension: htn
medication: med, meds, medications
prescription: rx
replacement: repl
physical: px
`

const singles = new Map<string, string>()
const pairs = new Map<string, string>()
for (const line of ways.trim().split('\n')) {
  const [form = '', forms = ''] = line.split(': ')
  for (const way of forms.split(', ')) (way.includes(' ') ? pairs : singles).set(way, form)
}

/** Words with a grammatical role only. */
const dropped = new Set([...stopwords, 'pt', 's'].filter((word) => word !== 'a'))

/**
 * Words in any order and in any usual way of writing as one key: "abn cxr" and "cxr abnormal" have the same. Undefined
 * for one word alone: that is looked up as it stands.
 */
export const canonicalKey = (words: readonly string[]): string | undefined => {
  const forms: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const pair = pairs.get(`${word} ${words[at + 1]}`)
    if (pair !== undefined) {
      forms.push(pair)
      at++
    } else if (!dropped.has(word)) forms.push(singles.get(word) ?? word)
  }
  return forms.length < 2 ? undefined : forms.sort().join(' ')
}
