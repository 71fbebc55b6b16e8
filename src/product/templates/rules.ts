import type { TemplatesRefusal, TemplateVersion, VersionStanding } from './contract.ts'

type Day = Temporal.PlainDate
const compare = Temporal.PlainDate.compare

/** Whose templates they are: one set for every office of a regency, kept by the regency's own office. */
export function whyNotKeep(by: { office: string; regency: string }): TemplatesRefusal | undefined {
  return by.office === by.regency ? undefined : 'template-regency-only'
}

/** The version that holds on a day: the newest first day that has come, of what was not taken back before. */
export function inForceOn(versions: readonly TemplateVersion[], on: Day): TemplateVersion | undefined {
  return versions
    .filter(({ from, withdrawnAt }) => from !== null && withdrawnAt === null && compare(from, on) <= 0)
    .toSorted((one, other) => (one.from && other.from ? compare(other.from, one.from) : 0))[0]
}

/** The next version that will hold after a day. */
export function aheadOf(versions: readonly TemplateVersion[], on: Day): TemplateVersion | undefined {
  return versions
    .filter(({ from, withdrawnAt }) => from !== null && withdrawnAt === null && compare(from, on) > 0)
    .toSorted((one, other) => (one.from && other.from ? compare(one.from, other.from) : 0))[0]
}

/** How a version stands on a day, among all of its template. */
export function standingOf(version: TemplateVersion, versions: readonly TemplateVersion[], on: Day): VersionStanding {
  if (version.withdrawnAt !== null) return 'withdrawn'
  if (version.from === null) return 'proposed'
  if (compare(version.from, on) > 0) return 'ahead'
  return inForceOn(versions, on)?.id === version.id ? 'in-force' : 'past'
}

/** Who saved has seen which draft that was: somebody else may have saved meanwhile, and nothing of theirs is lost unseen. */
export function whyNotKeepDraft(draft: { revision: number } | undefined, seen: number): TemplatesRefusal | undefined {
  return (draft?.revision ?? 0) === seen ? undefined : 'template-draft-moved'
}

/** What says the same as the version in force needs nobody's second look. */
export function whyNotPropose(source: string | null, inForce: string | null): TemplatesRefusal | undefined {
  return source === inForce ? 'template-unchanged' : undefined
}

/** A version is put in force by somebody else than who proposed it: eleven offices sign what it says. */
export function whyNotEnact(version: TemplateVersion, by: { id: string }): TemplatesRefusal | undefined {
  if (version.withdrawnAt !== null) return 'template-withdrawn'
  if (version.from !== null) return 'template-enacted'
  return version.proposedBy === by.id ? 'template-same-person' : undefined
}

/** From today or a later day, never back: what was signed stays as it was. One template has one version a first day. */
export function whyNotFrom(from: Day, today: Day, versions: readonly TemplateVersion[]): TemplatesRefusal | undefined {
  if (compare(from, today) < 0) return 'template-day-past'
  const taken = versions.some((one) => one.from?.equals(from) && one.withdrawnAt === null)
  return taken ? 'template-day-taken' : undefined
}

/** A version is taken back until its first day; from then on letters may rest on it. */
export function whyNotWithdraw({ from, withdrawnAt }: TemplateVersion, today: Day): TemplatesRefusal | undefined {
  if (withdrawnAt !== null) return 'template-withdrawn'
  return from !== null && compare(from, today) <= 0 ? 'template-in-force' : undefined
}

/** Which templates a set is made of: the pack's, and beside them versions of the regency's own. */
export type TemplateSet = { pack: string; versions: readonly string[] }

const ofSet = /^([0-9a-f]{64})((?:\+[0-9a-f-]{36})*)$/

/** The name of a set, as an approved letter keeps it; without own versions it is the hash of its pack. */
export function writeSet({ pack, versions }: TemplateSet): string {
  return [pack, ...versions.toSorted()].join('+')
}

/** What a set is made of, by its name; nothing that is none. */
export function readSet(name: string): TemplateSet | undefined {
  const [, pack, versions = ''] = ofSet.exec(name) ?? []
  return pack === undefined ? undefined : { pack, versions: versions.split('+').filter((one) => one !== '') }
}
