import type { DutyLine } from '#duties'
import type { Text } from '#ui/language.ts'
import type { Matter, OpenAlert, Thresholds } from './contract.ts'

/** What is true in an office now, and who works at its desks today: those who are away are left out, who stands in is not. */
export type Around = {
  office: { key: string; name: string }
  thresholds: Thresholds
  /** Files whose promise ends within the threshold and that nobody at their desk opened. */
  unopened: readonly { number: string; post: string }[]
  lateAt: readonly { post: string; name: Text; n: number }[]
  unsigned: readonly { post: string; name: Text; waiting: number }[]
  duties: readonly DutyLine[]
  silentDays: number | undefined
  findings: readonly { key: string; name: Text; href: string; ofRegency: boolean }[]
  /** Ids of the officers who work at any of these posts today: of the office, or of the regency. */
  at: (where: 'office' | 'regency', posts: readonly string[]) => readonly string[]
  /** Who leads the office, and who supervises it at the regency. */
  leads: readonly string[]
  supervises: readonly string[]
}

/** Everything that somebody must know now, with whom it is told to. What no one can be told is left out. */
export function mattersOf(around: Around): Matter[] {
  return [...atDesks(around), ...ofDuties(around), ...ofOffice(around)].filter(({ to }) => to.length > 0)
}

function atDesks({ thresholds, unopened, lateAt, unsigned, at, leads }: Around): Matter[] {
  return [
    ...unopened.map(({ number, post }): Matter => {
      const facts = { number, href: `/cases/${number}` }
      return { kind: 'due-unopened', matter: number, facts, to: at('office', [post]) }
    }),
    ...lateAt
      .filter(({ n }) => n >= thresholds.lateFiles)
      .map(({ post, name }): Matter => {
        return { kind: 'late-desk', matter: post, facts: { name, href: '/work' }, to: at('office', [post]) }
      }),
    ...unsigned
      .filter(({ waiting }) => waiting >= thresholds.signerFiles)
      .map(({ post, name }): Matter => {
        return { kind: 'nobody-signs', matter: post, facts: { name, href: '/absences' }, to: leads }
      }),
  ]
}

// Told before their last day, because there silence decides, or money lies.
const toldAhead = ['answer', 'objection', 'appeal', 'deposit']

function ofDuties({ office, thresholds, duties, at, leads, supervises }: Around): Matter[] {
  return duties.flatMap((duty): Matter[] => {
    const day = duty.dueOn?.toString()
    const matter = duty.period ? `${duty.key} ${duty.period.from}` : duty.key
    const where = duty.owes === 'regency' ? 'regency' : 'office'
    const facts = {
      ...{
        name: duty.name,
        does: duty.does,
        href: where === 'office' ? (duty.href ?? '/duties') : `/duties?office=${office.key}`,
      },
      ...(day === undefined ? {} : { day }),
    }
    const doers = at(where, duty.by)
    if (duty.key === 'authority') {
      const isNear = duty.state !== 'unknown' && (duty.days ?? 0) <= thresholds.authorityDays
      return isNear
        ? [{ kind: 'authority-ends', matter, facts: { ...facts, place: office.name }, to: [...doers, ...leads] }]
        : []
    }
    if (duty.state === 'late') {
      const higher = [...(where === 'office' ? leads : []), ...supervises].filter((one) => !doers.includes(one))
      const risen = { ...facts, place: office.name, href: `/duties?office=${office.key}` }
      return [
        { kind: 'duty-late', matter, facts, to: doers },
        ...(duty.risen ? [{ kind: 'duty-risen' as const, matter, facts: risen, to: [...new Set(higher)] }] : []),
      ]
    }
    const isAhead = toldAhead.includes(duty.key) && duty.days !== undefined && duty.days <= thresholds.dutyDueDays
    return isAhead && duty.state !== 'done' ? [{ kind: 'duty-due', matter, facts, to: doers }] : []
  })
}

function ofOffice({ office, thresholds, silentDays, findings, leads, supervises }: Around): Matter[] {
  const isSilent = silentDays !== undefined && silentDays >= thresholds.silentDays
  const silent: Matter = {
    kind: 'office-silent',
    matter: office.key,
    facts: { place: office.name, href: `/offices/${office.key}` },
    to: supervises,
  }
  return [
    ...(isSilent ? [silent] : []),
    ...findings.map(({ key, name, href, ofRegency }): Matter => {
      return {
        kind: 'finding',
        matter: key,
        facts: { name, place: office.name, href },
        to: ofRegency ? supervises : leads,
      }
    }),
  ]
}

type Known = Pick<OpenAlert, 'kind' | 'matter' | 'officer'>

/** What must be told that nobody was told yet, and what was told that holds no more: each for one officer. */
export function changesOf<Open extends Known>(
  open: readonly Open[],
  matters: readonly Matter[],
): { raise: (Omit<Matter, 'to'> & { officer: string })[]; clear: Open[] } {
  const keyOf = ({ kind, matter, officer }: Known) => `${kind} ${officer} ${matter}`
  const wanted = matters.flatMap(({ to, ...matter }) => [...new Set(to)].map((officer) => ({ ...matter, officer })))
  const known = new Set(open.map(keyOf))
  const holds = new Set(wanted.map(keyOf))
  return {
    raise: wanted.filter((one) => !known.has(keyOf(one))),
    clear: open.filter((one) => !holds.has(keyOf(one))),
  }
}
