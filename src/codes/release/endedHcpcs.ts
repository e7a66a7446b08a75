/**
 * Codes that CMS has ended with others in their place (HCPCS quarterly updates, as of October 2025), for files without end
 * dates, which list them still. A number may be given again: each line has the last day, what the text names, and the
 * codes.
 */
const lines = `
2014-12-31 paclitaxel J9265
2014-12-31 morphine J2271 J2275
2015-12-31 levonorgestrel J7302
2016-09-30 tobacco G0436 G0437
2017-12-31 mammography G0202 G0204 G0206
2018-12-31 rituximab J9310
2021-12-31 pegfilgrastim J2505
2024-03-31 methylprednisolone J1020 J1030 J1040 J2920 J2930
`

interface End {
  readonly date: string
  readonly named: string
}

const ends: ReadonlyMap<string, End> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [date = '', named = '', ...codes] = line.split(' ')
      return codes.map((code) => [code, { date, named }] as const)
    }),
)

/** The last day of a code that CMS has ended, YYYY-MM-DD; undefined for any other. */
export const endOfHcpcs = (code: string, text: string): string | undefined => {
  const end = ends.get(code)
  return end !== undefined && text.toLowerCase().includes(end.named) ? end.date : undefined
}
