import type { Outcome } from './officialSuite.js'

/** Numbers of the cases of the official suite with another result, by `file | group`. */
export interface KnownDeviation {
  readonly outcome: Exclude<Outcome, 'right'>
  readonly reason: string
  /** `document`: the case needs a document that the suite does not come with here. */
  readonly needs?: 'document'
  readonly cases: Readonly<Record<string, number>>
}

/** All cases whose result differs from the suite's, with the reason. */
export const knownDeviations: readonly KnownDeviation[] = [
  {
    outcome: 'refused',
    reason: 'Leads to a schema outside the document: nothing is loaded from elsewhere.',
    needs: 'document',
    cases: {
      'defs.json | validate definition against metaschema': 2,
      'dynamicRef.json | strict-tree schema, guards against misspelled properties': 2,
      'dynamicRef.json | tests for implementation dynamic anchor and reference link': 3,
      'dynamicRef.json | $ref and $dynamicAnchor are independent of order - $defs first': 3,
      'dynamicRef.json | $ref and $dynamicAnchor are independent of order - $ref first': 3,
      'dynamicRef.json | $ref to $dynamicRef finds detached $dynamicAnchor': 2,
      'ref.json | remote ref, containing refs itself': 2,
      'refRemote.json | remote ref': 2,
      'refRemote.json | fragment within remote ref': 2,
      'refRemote.json | anchor within remote ref': 2,
      'refRemote.json | ref within remote ref': 2,
      'refRemote.json | base URI change': 2,
      'refRemote.json | base URI change - change folder': 2,
      'refRemote.json | base URI change - change folder in subschema': 2,
      'refRemote.json | root ref in remote ref': 3,
      'refRemote.json | remote ref with ref to defs': 2,
      'refRemote.json | Location-independent identifier in remote ref': 2,
      'refRemote.json | retrieved nested refs resolve relative to their URI not $id': 2,
      'refRemote.json | remote HTTP ref with different $id': 2,
      'refRemote.json | remote HTTP ref with different URN $id': 2,
      'refRemote.json | remote HTTP ref with nested absolute ref': 2,
      'refRemote.json | $ref to $ref finds detached $anchor': 2,
    },
  },
  {
    outcome: 'refused',
    reason: '`$schema` names another dialect than draft 2020-12.',
    cases: {
      'vocabulary.json | schema that uses custom metaschema with with no validation vocabulary': 3,
      'vocabulary.json | ignore unrecognized optional vocabulary': 2,
      'optional/cross-draft.json | refs to historic drafts are processed as historic drafts': 1,
      'optional/format-assertion.json | schema that uses custom metaschema with format-assertion: false': 2,
      'optional/format-assertion.json | schema that uses custom metaschema with format-assertion: true': 2,
    },
  },
  {
    outcome: 'wrong',
    reason: 'Formats are checked, as a form must; the suite takes them as annotations.',
    cases: {
      'format.json | email format': 1,
      'format.json | regex format': 1,
      'format.json | idn-email format': 1,
      'format.json | idn-hostname format': 1,
      'format.json | iri format': 1,
      'format.json | iri-reference format': 1,
      'format.json | ipv4 format': 1,
      'format.json | ipv6 format': 1,
      'format.json | date format': 1,
      'format.json | date-time format': 1,
      'format.json | time format': 1,
      'format.json | json-pointer format': 1,
      'format.json | relative-json-pointer format': 1,
      'format.json | uri-template format': 1,
      'format.json | uuid format': 1,
      'format.json | duration format': 1,
      'format.json | hostname format': 1,
      'format.json | uri format': 1,
      'format.json | uri-reference format': 1,
    },
  },
  {
    outcome: 'wrong',
    reason: 'An integer that JavaScript does not hold exactly is an issue: another number would be saved.',
    cases: {
      'optional/bignum.json | integer': 2,
      'optional/float-overflow.json | all integers are multiples of 0.5, if overflow is handled': 1,
    },
  },
]
