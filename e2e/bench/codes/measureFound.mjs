import { join } from 'node:path'
import { descriptionQueries, findOpposites, withQueries } from './foundByDescription.mjs'
import { leftOutUnsaid } from './leftOut.mjs'
import { readSamples, score } from './queries.mjs'

const diagnosisSets = ['a1', 'a2', 'a3', 'a4', 'b', 'c']
const randomCodes = 2000
const withCodes = 400

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

const joinScores = (scores) => {
  const rows = sum(scores.map((each) => each.rows))
  const share = (of) => sum(scores.map((each) => of(each) * each.rows)) / (rows || 1)
  return { rows, first: share(({ first }) => first), among: share(({ among }) => among) }
}

/**
 * Measures how well codes are found: by typed queries, if the samples are available, and by their official
 * descriptions. Each row has the measure with its bound, and the queries that missed.
 */
export const measureFound = async ({ source, shared, codes, shortTexts, only }) => {
  const wants = (name) => only === undefined || only.split(',').includes(name)
  const rows = []
  const samples = readSamples(join(shared, 'queries/samples'))
  const add = (name, what, got, bound, missed = []) => rows.push({ name, what, got, bound, missed })

  const scores = new Map()
  for (const set of samples)
    if (wants(set.name) || wants('all'))
      scores.set(
        set.name,
        await score(source, set.rows, 5, set.name === 'd' ? ['hcpcs', 'cpt'] : ['icd10cm']),
      )
  const diagnoses = diagnosisSets.flatMap((name) => scores.get(name) ?? [])
  if (diagnoses.length > 0) {
    const all = joinScores(diagnoses)
    add(
      'all',
      `${all.rows} phrases of all diagnosis sets: first, first five`,
      [all.first, all.among],
      [0.88, 0.94],
    )
    for (const [at, name] of diagnosisSets.entries()) {
      const own = scores.get(name)
      if (own !== undefined)
        add(
          name,
          `  ${name}: first, first five`,
          [own.first, own.among],
          at === 0 ? [0.65, 0.72] : [],
          own.missed,
        )
    }
    const unsaid = diagnoses.flatMap(({ results }) =>
      results.flatMap(({ query, place, found: [first] }) => {
        const words = place === 0 || first === undefined ? [] : leftOutUnsaid(query, first)
        return words.length === 0
          ? []
          : [`${query}: ${first.entry.code} ${first.entry.text} without ${words.join(', ')}`]
      }),
    )
    add('unsaid', '  wrong code first, a telling word left out unsaid', [unsaid.length], [0], unsaid)
  }
  const opposites = findOpposites(codes)
  const oppositeFirst = ({ results }) =>
    results.flatMap(({ query, code, found: [first] }) =>
      (opposites.get(code) ?? []).includes(first?.entry.code)
        ? [
            {
              line: `${query} (${code}): ${first.entry.code} ${first.entry.text}`,
              // The word that decides was left out: the match says which default it took, or asks.
              isSaid: first.assumed !== undefined || first.asks !== undefined,
            },
          ]
        : [],
    )
  const addOpposites = (scored) => {
    const found = oppositeFirst(scored)
    const lines = (isSaid) => found.filter((each) => each.isSaid === isSaid).map(({ line }) => line)
    add('opposite', '  opposite first, unsaid', [lines(false).length], [0], lines(false))
    const said = lines(true)
    if (said.length > 0)
      add('opposite', "  opposite first as the guidelines' default, or asked", [said.length], [], said)
  }
  const pairs = scores.get('e')
  if (pairs !== undefined) {
    const own = samples.find(({ name }) => name === 'e').rows
    const coded = { results: pairs.results.map((result, at) => ({ ...result, code: own[at].accepted[0] })) }
    add('e', `${pairs.rows} pairs with / without: own code first`, [pairs.first], [0.97], pairs.missed)
    addOpposites(coded)
  }
  if (wants('with')) {
    const found = await score(source, withQueries(codes, opposites, withCodes), 5)
    add('with', `${found.rows} random codes "with": own code first`, [found.first], [0.97], found.missed)
    addOpposites(found)
  }
  const described = descriptionQueries(codes, shortTexts, randomCodes)
  const kinds = [
    ['long', 'by official long description', 0.99],
    ['short', 'by short description', 0.95],
    ['leftOut', 'by the long one with a word left out, own family first', 0.9],
  ]
  for (const [name, what, bound] of kinds) {
    if (!wants(name)) continue
    const found = await score(source, described[name], 5)
    add(name, `${found.rows} random codes ${what}`, [found.first], [bound], found.missed)
    addOpposites(found)
  }
  const supplies = scores.get('d')
  if (supplies !== undefined)
    add(
      'd',
      `${supplies.rows} HCPCS phrases: first, first five`,
      [supplies.first, supplies.among],
      [0.88, 0.95],
      supplies.missed,
    )
  return rows
}
