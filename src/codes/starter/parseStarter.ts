import type { CodeEntry, CodeSystemId } from '../CodeSystem.js'

/** A code of the starter set with our estimate of its use in primary care: 1 daily, 2 weekly, 3 the rest. */
export type StarterEntry = CodeEntry & { readonly tier: 1 | 2 | 3 }

const tiers = { '1': 1, '2': 2, '3': 3 } as const

const isTier = (text: string | undefined): text is keyof typeof tiers => text !== undefined && text in tiers

/**
 * Reads starter codes: one a line, `<tier> <code> <description>`, single spaces between, blank lines skipped. Every
 * code is taken as billable and of `system`, with no limits of validity.
 *
 * @throws Error that names the line (counted from 1) where a line has not this form.
 */
export const parseStarter = (text: string, system: CodeSystemId): StarterEntry[] => {
  const entries: StarterEntry[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const [, tier, code, description] = /^([123]) ([0-9A-Z.]+) (\S.*)$/.exec(line) ?? []
    if (!isTier(tier) || code === undefined || description === undefined)
      throw new Error(
        `Line ${index + 1} of the ${system} starter codes is "${line}": write a tier from 1 to 3, ` +
          'a code in capitals and a description, with one space between.',
      )
    entries.push({ system, code, text: description, billable: true, tier: tiers[tier] })
  }
  return entries
}
