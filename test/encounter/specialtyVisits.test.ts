import { beforeAll, describe, expect, it } from 'vitest'
import type { CodeSource } from '../../src/codes/CodeSystem.js'
import { openOfficialSource, skippedSource } from '../codes/officialSource.js'
import { findingsOf } from './support/sharedVisits.js'

/** Correct visits of one specialty: age, sex, diagnoses in order, and a bar before the procedures. */
const visits = {
  'primary care': `
    45 f Z00.01 R03.0 | 99396
    70 f Z00.00 Z12.31 Z12.11 Z13.820 | G0439
    60 m Z23 | 90471 90662
    66 m E11.9 Z79.4 | 99214
    50 m J44.1 J44.0 J20.9 | 99214
    50 m I10 I25.10 E78.5 Z95.1 | 99214
    40 m G47.33 E66.813 Z68.41 | 99213
    72 f Z86.73 I10 E78.5 | 99213
    66 m G89.29 M17.11 | 99214
    66 m J44.89 J45.40 | 99214
    66 m I15.1 N18.31 | 99214
    66 m I10 N17.9 | 99214
  `,
  pediatrics: `
    16 f Z00.129 Z68.52 | 99394
    4 m Z00.129 Z23 Z13.88 | 99392 90460
    17 f Z00.121 E66.9 Z68.54 | 99394
    14 f Z30.011 Z72.51 | 99213
    2 f P27.1 Z99.81 | 99214
    2 f P07.26 R62.50 | 99214
    1 m P94.2 | 99213
    10 m S52.501A W09.8XXA Y92.838 | 99213
  `,
  'obstetrics and gynecology': `
    28 f Z34.82 Z3A.20 Z23 | 99213
    28 f O99.332 F17.210 Z3A.22 | 99213
    28 f O24.112 E11.9 Z79.4 Z3A.20 | 99213
    28 f O03.9 | 99213
    28 f O02.1 | 99213
    28 f O99.345 F53.0 | 99213
    28 f O91.22 | 99213
    28 f O80 Z37.0 Z3A.39 | 59400
    28 f Z39.2 Z30.430 | 59430 58300
    28 f Z33.2 | 59840
    40 f Z01.411 N87.0 | 99396
    50 f N95.1 Z79.890 | 99213
  `,
  orthopedics: `
    60 f Z47.1 Z96.651 | 99024
    30 m S43.421A S46.011A | 99213
    30 m S83.511D S83.241D | 97110
    30 m T84.84XA Z96.641 | 99214
    60 f M54.50 M54.16 | 99213
    60 f M17.0 Z96.651 | 99213
  `,
  'physical therapy': `
    60 m S83.241D R26.89 | 97110
    60 m I69.351 R26.89 | 97110
    60 m M25.511 M25.611 | 97110
  `,
  cardiology: `
    70 m I48.19 Z79.01 I11.0 I50.22 | 99214
    70 m I42.9 I50.22 Z95.810 | 99214
    70 m I16.0 I10 | 99214
    70 m I70.213 E11.51 | 99214
    70 m I08.0 I50.32 | 99214
    70 m Z45.02 | 93282
    70 m I26.99 I82.411 | 99214
  `,
  psychiatry: `
    30 f F32.1 F41.1 Z79.899 | 99214 90833
    30 f R45.851 F33.2 | 99215
    30 f F10.21 F32.5 | 99213
    70 f G31.83 F02.818 | 99214
    15 m F84.0 F79 | 99214
    30 m F17.210 Z71.6 | 99406
  `,
  dermatology: `
    60 m L57.0 Z85.828 | 17000
    60 m Z85.820 Z12.83 | 99213
    60 m Z08 Z85.828 | 99213
    60 m L27.0 T36.0X5A | 99213
    60 m L03.115 L02.415 | 10060
    60 m L40.59 L40.0 | 99214
  `,
  'urgent care': `
    30 m S61.011A W26.0XXA | 12001
    30 m S16.1XXA S13.4XXA V43.52XA | 99214
    30 m S01.81XA S06.0X0A | 99214
    30 m T24.211A T31.0 X12.XXXA | 16020
    30 m S61.210A S62.630A W23.0XXA | 99214
    30 m U07.1 J12.82 | 99214
    30 m R05.1 Z20.822 | 99213
    30 m Z20.3 S61.451A Z23 | 99214
    30 f T39.1X1A R11.2 | 99214
  `,
  gastroenterology: `
    50 m Z12.11 Z86.0100 Z80.0 | 45378
    50 m Z09 Z86.0100 D12.2 | 45385
    50 m K29.70 B96.81 | 43239
    50 m K74.60 K76.6 R18.8 | 99214
    50 m K76.82 K74.60 | 99214
    50 m I85.11 K74.60 | 43244
  `,
  endocrinology: `
    50 f E11.319 E11.42 E11.65 | 99214
    50 f E13.9 Z90.410 | 99214
    50 f E09.9 T38.0X5A | 99214
    50 f E05.00 H05.20 | 99214
    50 f E89.0 Z85.850 | 99214
    50 f C73 E89.0 | 99214
    50 f R63.5 Z68.27 | 99213
  `,
  'urology and nephrology': `
    70 m N40.1 R35.1 R39.14 | 99214
    70 m E11.22 I12.9 N18.32 D63.1 | 99214
    70 m I12.0 N18.6 Z99.2 D63.1 | 90960
    70 m C61 Z79.818 Z19.1 | 99214
    70 m Z51.11 C61 C79.51 | 96402
    70 m T83.511A N39.0 | 99214
  `,
  ophthalmology: `
    70 f E11.3393 Z79.4 | 92014
    70 f H40.1131 H25.13 | 92014
    70 f H52.13 H52.223 H52.4 | 92014
    70 f Z01.01 H52.4 | 92014
    70 f H02.834 H02.831 | 92014
  `,
  podiatry: `
    60 m E11.621 L97.522 | 11042
    60 m L84 E11.51 | 11056
    60 m L60.0 L03.031 | 11730
    60 m M79.671 M79.672 | 99213
  `,
  oncology: `
    60 f Z51.12 C50.912 Z17.0 | 96413
    60 f C50.911 Z17.410 | 99214
    60 f C50.911 Z17.21 | 99214
    60 f D70.1 T45.1X5A C34.11 | 99214
    60 f Z15.01 Z80.3 | 99214
    60 m C34.90 C79.51 G89.3 | 99214
  `,
  'allergy and pain': `
    20 f J45.40 J30.1 | 95117
    20 f Z51.6 J30.1 | 95117
    20 f Z91.010 | 99213
    50 m G89.4 M54.16 | 99214
    50 m Z79.891 G89.29 M54.50 | 99214
    50 m G43.709 G44.40 | 64615
  `,
}

describe.skipIf(skippedSource !== '')(`correct visits${skippedSource}`, () => {
  let codes: CodeSource

  beforeAll(async () => {
    codes = await openOfficialSource()
  }, 120_000)

  it.each(Object.entries(visits))('of %s have no finding', async (specialty, lines) => {
    const told: string[] = []
    for (const line of lines.trim().split('\n')) {
      const [before = '', procedures = ''] = line.trim().split(' | ')
      const [age, sex, ...diagnoses] = before.split(' ')
      const found = await findingsOf(
        {
          id: specialty,
          age: Number(age),
          sex: sex === 'f' ? 'female' : 'male',
          dateOfService: '2026-11-05',
          diagnoses,
          procedures: procedures.split(' '),
        },
        codes,
      )
      for (const { severity, id, message } of found)
        told.push(`${line.trim()}: ${severity} ${id}: ${message}`)
    }
    expect(told).toEqual([])
  })
})
