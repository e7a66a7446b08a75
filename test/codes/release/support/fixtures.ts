/** A line of an ICD-10-CM order file. */
export const orderLine = (order: number, code: string, billable: boolean, text: string): string =>
  [
    String(order).padStart(5, '0'),
    ' ',
    code.replace('.', '').padEnd(8),
    billable ? '1' : '0',
    ' ',
    text.slice(0, 60).padEnd(61),
    text,
  ].join('')

/** An order file of a few invented codes. */
export const orderFile = (end = '\r\n'): string =>
  [
    orderLine(1, 'A00', false, 'Invented fever'),
    orderLine(2, 'A00.0', true, 'Invented fever of the left elbow'),
    orderLine(
      3,
      'A00.1',
      true,
      `Invented fever ${'of a very long and winding description '.repeat(5).trim()}, unspecified`,
    ),
    orderLine(9, 'QA0', false, 'Invented rarity'),
    orderLine(10, 'QA0.0101', true, 'Invented rarity of one locus'),
    orderLine(12, 'Z99.89', true, 'Dependence on an invented device'),
  ]
    .map((line) => line + end)
    .join('')

/** One record of the 320-character HCPCS file. */
export const hcpcsRecord = (
  code: string,
  kind: string,
  text: string,
  { added = '', ended = '' }: { readonly added?: string; readonly ended?: string } = {},
): string =>
  [code.padStart(5), '00100', kind, text.padEnd(80), 'Short'.padEnd(28)]
    .join('')
    .padEnd(268)
    .concat(added.padEnd(8), '20200101', ended.padEnd(8), 'N')
    .padEnd(320)

const xml = (root: string, content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n<version>2027</version>\n${content}\n</${root}>\n`

/** A Tabular List with this content after its version. */
export const tabularXml = (content: string): string => xml('ICD10CM.tabular', content)

/** An index with these main terms. */
export const indexXml = (terms: string, title = 'ICD-10-CM INDEX TO DISEASES and INJURIES'): string =>
  xml('ICD10CM.index', `<title>${title}</title>\n<letter><title>A</title>\n${terms}\n</letter>`)

/** A table of neoplasms or drugs with this heading of its first column and these main terms. */
export const tableXml = (first: string, columns: readonly string[], terms: string): string => {
  const heads = [first, ...columns].map((head, index) => `<head col="${index + 1}">${head}</head>`)
  return xml(
    'ICD10CM.index',
    `<indexHeading>${heads.join('')}</indexHeading><letter><title>N</title>${terms}</letter>`,
  )
}
