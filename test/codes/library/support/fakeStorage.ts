import type { MissingPack, PackStorage, StoredPack } from '../../../../src/codes/library/packStorage.js'

/** Keeps packs in memory; tells what is kept, and can refuse to keep more. */
export interface FakeStorage extends PackStorage {
  readonly kept: Map<string, StoredPack['bytes']>
  /** What the next `put` fails with. */
  refuse(error: unknown): void
}

/** A storage in memory, with these packs of the site. */
export const createFakeStorage = (
  site: {
    readonly packs?: readonly StoredPack[]
    readonly missing?: readonly MissingPack[]
    /** What the site sends when it is asked past the cache; what it sent before unless told. */
    readonly again?: (name: string) => StoredPack | MissingPack
  } = {},
): FakeStorage => {
  const kept = new Map<string, StoredPack['bytes']>()
  let refusal: unknown
  return {
    kept,
    refuse: (error) => {
      refusal = error
    },
    site: async () => ({ packs: site.packs ?? [], missing: site.missing ?? [] }),
    fetchAgain: async (name) =>
      site.again?.(name) ??
      site.packs?.find(({ id }) => id === name) ?? { name, problem: 'The site does not answer.' },
    list: async () => [...kept].map(([id, bytes]) => ({ id, bytes })),
    put: async (packs) => {
      if (refusal !== undefined) throw refusal
      for (const { id, bytes } of packs) kept.set(id, bytes)
    },
    remove: async (id) => {
      kept.delete(id)
    },
  }
}
