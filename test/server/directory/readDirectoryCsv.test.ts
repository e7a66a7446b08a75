import { describe, expect, it } from 'vitest'
import { readDirectoryCsv } from '../../../src/server/directory/readDirectoryCsv.js'

describe('readDirectoryCsv', () => {
  it('tells patients, providers and appointments by their columns', () => {
    expect(
      readDirectoryCsv(
        'p.csv',
        '\uFEFFid,name,birthDate,sex\r\n7,"Doe, Jane",1985-03-15,Female\r\nA8,Roe,,\r\n',
      ),
    ).toEqual({
      problems: [],
      entries: {
        patients: [
          { id: 7, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' },
          { id: 'A8', name: 'Roe' },
        ],
      },
    })
    expect(readDirectoryCsv('p.csv', 'id,name\n201,Dr. Lee\n').entries).toEqual({
      providers: [{ id: 201, name: 'Dr. Lee' }],
    })
    expect(readDirectoryCsv('p.csv', 'id;name\n\n201;Dr. Lee\n').entries).toEqual({
      providers: [{ id: 201, name: 'Dr. Lee' }],
    })
    expect(
      readDirectoryCsv('a.csv', 'id,patientId,providerId,date,time\n5,7,201,2026-06-15,09:00\n').entries,
    ).toEqual({
      appointments: [{ id: 5, patientId: 7, providerId: 201, date: '2026-06-15', time: '09:00' }],
    })
  })

  it.each([
    ['id,name,birthDate,sex\n7,,1985-02-30,f\n', [/“name”/, /“birthDate”/, /“sex”/]],
    ['id,name\n201,Dr. Lee\n201,Dr. Ruiz\n', [/row 3: the id 201/]],
    ['id,patientId,providerId,date,time\n5,,201,6/15/2026,9am\n', [/“time”/, /“patientId”/, /“date”/]],
    ['id,name,DOB,sex\n7,"Doe, Jane",1985-03-15,female\n', [/no column “DOB” of patients/]],
    ['id,name,DateOfBirth\n7,"Doe, Jane",1985-03-15\n', [/no column “DateOfBirth” of providers/]],
    ['number,title\n1,x\n', [/neither the columns/]],
    ['id,name\n201,Doe, Jane\n', [/row 2: Too many fields/]],
    ['id,name\n\n201,Dr. Lee\n , \n202,\n', [/row 5: “name” is empty/]],
    [`id,name\n${'7'.repeat(201)},Dr. Lee\n`, [/row 2: “id” has more than 200 characters/]],
  ])('names each wrong cell: %j', (text, problems) => {
    const read = readDirectoryCsv('x.csv', text)
    expect(read.problems).toHaveLength(problems.length)
    for (const problem of problems) expect(read.problems.join('\n')).toMatch(problem)
  })

  it('passes over what is empty, before the header too', () => {
    expect(readDirectoryCsv('p.csv', '\uFEFF\r\n\r\nid,name\r\n,\r\n201,Dr. Lee\r\n,,,\r\n\r\n')).toEqual({
      problems: [],
      entries: { providers: [{ id: 201, name: 'Dr. Lee' }] },
    })
  })

  it('keeps an id with a leading zero as it is: 007 is not patient 7', () => {
    expect(readDirectoryCsv('p.csv', 'id,name\n007,Dr. Bond\n').entries.providers).toEqual([
      { id: '007', name: 'Dr. Bond' },
    ])
  })
})
