import { expect, it } from 'vitest'
import { createBilateralReader } from '../../src/codes/bilateralCode.js'
import { compactCode } from '../../src/codes/formats.js'
import { findCode } from '../../src/codes/pack/CodePack.js'
import { packOf } from './codePacks.js'

const texts: Readonly<Record<string, string>> = {
  'H66.001': 'Acute otitis media, right ear',
  'H66.002': 'Acute otitis media, left ear',
  'H66.003': 'Acute otitis media, bilateral',
  'H66.009': 'Acute otitis media, unspecified ear',
  'H66.011': 'Acute otitis media with rupture, right ear',
  'I70.211': 'Atherosclerosis of arteries of extremities with claudication, right leg',
  'I70.213': 'Atherosclerosis of arteries of extremities with claudication, bilateral legs',
  'M17.0': 'Bilateral primary osteoarthritis of knee',
  'M17.11': 'Unilateral primary osteoarthritis, right knee',
  'M25.561': 'Pain in right knee',
  'I83.211': 'Varicose veins of right leg with both ulcer of thigh and inflammation',
}
const pack = packOf(Object.entries(texts).map(([code, text]) => ({ code, text, billable: true })))
const bilateralOf = createBilateralReader(pack)

it.each([
  ['H66.001', 'H66.003'],
  ['H66.002', 'H66.003'],
  ['I70.211', 'I70.213'],
  ['M17.11', 'M17.0'],
  ['H66.003', undefined],
  ['H66.009', undefined],
  ['H66.011', undefined],
  ['M25.561', undefined],
  ['I83.211', undefined],
])('of %s is %s', (code, bilateral) => {
  const at = findCode(pack, compactCode(code))
  expect(at === undefined ? 'missing' : bilateralOf(at)).toBe(bilateral)
})
