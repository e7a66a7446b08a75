import type { CodeRef, CodeSystemId } from './CodeSystem.js'
import { listedModifiers, parseCode } from './formats.js'

/** The codes, without modifiers, that values of a list refer to; malformed ones are left out. */
export const codeRefs = (values: readonly string[], systems: readonly CodeSystemId[]): readonly CodeRef[] =>
  values.flatMap((value) => {
    const parsed = parseCode(value, systems)
    return parsed.ok ? [{ system: parsed.system, code: parsed.code }] : []
  })

/** As {@link codeRefs}, each followed by those of its modifiers that a HCPCS Level II file lists. */
export const codeRefsWithModifiers = (
  values: readonly string[],
  systems: readonly CodeSystemId[],
): readonly CodeRef[] =>
  values.flatMap((value) => {
    const parsed = parseCode(value, systems)
    return parsed.ok
      ? [{ system: parsed.system, code: parsed.code }, ...listedModifiers(parsed.modifiers)]
      : []
  })
