import type { DutyLine } from '#duties'
import type { Text } from '#ui/language.ts'
import type { Matter, OpenAlert, Thresholds } from './contract.ts'
import { askWhatHinders } from './words.ts'

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
  /** Kiosks and boards that are silent; `isSure` where this server was there to hear them. */
  devices: readonly { id: string; name: Text; day: string; hour: Text; isSure: boolean }[]
  /** Posts that keep the devices of the office. */
  keepers: readonly string[]
  findings: readonly {
    key: string
    post: string | undefined
    name: Text
    does: Text
    href: string
    ofRegency: boolean
  }[]
  /** Ids of the officers who work at any of these posts today: of the office, or of the regency. */
  at: (where: 'office' | 'regency', posts: readonly string[]) => readonly string[]
  /** The highest posts of the office, who leads it today, and who supervises it at the regency. */
  leaders: readonly string[]
  leads: readonly string[]
  supervises: readonly string[]
}

/** Everything that somebody must know now, with whom it is told to; nobody, where nobody is there. */
export function mattersOf(around: Around): Matter[] {
  return [...atDesks(around), ...ofDuties(around), ...ofOffice(around), ...ofDevices(around)]
}

/** Whoever stands above these posts: nobody is told of the leader of an office but the regency. */
function above({ leaders, leads, supervises }: Around, posts: readonly string[]): readonly string[] {
  return leads.length === 0 || posts.some((post) => leaders.includes(post)) ? supervises : leads
}

/** Whoever works at these desks of the office today, and where nobody does, whoever stands above them. */
function doersIn(around: Around, posts: readonly string[]): readonly string[] {
  const doers = around.at('office', posts)
  return doers.length > 0 ? doers : above(around, posts)
}

function atDesks(around: Around): Matter[] {
  const { office, thresholds, unopened, lateAt, unsigned } = around
  return [
    ...unopened.map(({ number, post }): Matter => {
      const facts = { number, href: `/cases/${number}` }
      return { kind: 'due-unopened', matter: number, facts, to: doersIn(around, [post]) }
    }),
    ...lateAt
      .filter(({ n }) => n >= thresholds.lateFiles)
      .map(({ post, name }): Matter => {
        const to = doersIn(around, [post])
        const href = to === around.supervises ? `/offices/${office.key}/cases?what=late&meja=${post}` : '/work'
        return { kind: 'late-desk', matter: post, facts: { name, href }, to }
      }),
    ...unsigned
      .filter(({ waiting }) => waiting >= thresholds.signerFiles)
      .map(({ post, name }): Matter => {
        const to = above(around, [post])
        const href = to === around.supervises ? `/offices/${office.key}/desks/${post}` : '/absences'
        return { kind: 'nobody-signs', matter: post, facts: { name, href }, to }
      }),
  ]
}

// Told before their last day, because there silence decides, or money lies.
const toldAhead = ['answer', 'objection', 'appeal', 'deposit']

/** By what a duty is told once: what falls due next is another matter, to be told anew with its own day. */
export function dutyMatter({ key, period, dueOn }: Pick<DutyLine, 'key' | 'period' | 'dueOn'>): string {
  return [key, (period?.from ?? dueOn)?.toString()].filter(Boolean).join(' ')
}

function ofDuties(around: Around): Matter[] {
  const { office, thresholds, duties, at, leaders, leads, supervises } = around
  return duties.flatMap((duty): Matter[] => {
    const day = duty.dueOn?.toString()
    const matter = dutyMatter(duty)
    const where = duty.owes === 'regency' ? 'regency' : 'office'
    const there = at('regency', duty.by)
    const doers = where === 'office' ? doersIn(around, duty.by) : there.length > 0 ? there : supervises
    const isAsked = where === 'office' && doers === supervises
    const facts = {
      ...{
        name: duty.name,
        does: isAsked ? askWhatHinders : duty.does,
        href: where === 'office' && !isAsked ? (duty.href ?? '/duties') : `/duties?office=${office.key}`,
      },
      ...(day === undefined ? {} : { day }),
    }
    if (duty.key === 'authority' && duty.state !== 'late') {
      const isNear = duty.state !== 'unknown' && (duty.days ?? 0) <= thresholds.authorityDays
      return isNear
        ? [{ kind: 'authority-ends', matter, facts: { ...facts, place: office.name }, to: [...doers, ...leads] }]
        : []
    }
    if (duty.state === 'late') {
      const isOfLeader = duty.by.some((post) => leaders.includes(post))
      const own = where === 'office' && !isOfLeader ? leads : []
      const higher = [...own, ...supervises].filter((one) => !doers.includes(one))
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

function ofOffice(around: Around): Matter[] {
  const { office, thresholds, silentDays, findings, supervises } = around
  const isSilent = silentDays !== undefined && silentDays >= thresholds.silentDays
  const silent: Matter = {
    kind: 'office-silent',
    matter: office.key,
    facts: { place: office.name, href: `/offices/${office.key}` },
    to: supervises,
  }
  return [
    ...(isSilent ? [silent] : []),
    ...findings.map(({ key, post, name, does, href, ofRegency }): Matter => {
      return {
        kind: 'finding',
        matter: key,
        facts: { name, does, place: office.name, href },
        to: ofRegency ? supervises : above(around, post === undefined ? [] : [post]),
      }
    }),
  ]
}

// While it is not sure, who was told stays told, and nobody is told anew: a server that starts again accuses no device.
function ofDevices(around: Around): Matter[] {
  return around.devices.map(({ id, name, day, hour, isSure }): Matter => {
    const facts = { name, day, hour, href: '/devices' }
    return { kind: 'device-silent', matter: id, facts, to: isSure ? doersIn(around, around.keepers) : [] }
  })
}

type Known = Pick<OpenAlert, 'kind' | 'matter' | 'officer'>

/**
 * What must be told that an officer was not told yet, and what was told that holds no more for anybody. Who is away keeps what
 * they were told, so that they are not told all of it again when they come back.
 */
export function changesOf<Open extends Known>(
  open: readonly Open[],
  matters: readonly Matter[],
): { raise: (Omit<Matter, 'to'> & { officer: string })[]; clear: Open[] } {
  const keyOf = ({ kind, matter, officer }: Known) => `${kind} ${officer} ${matter}`
  const wanted = matters.flatMap(({ to, ...matter }) => [...new Set(to)].map((officer) => ({ ...matter, officer })))
  const known = new Set(open.map(keyOf))
  const holds = new Set(matters.map(({ kind, matter }) => `${kind} ${matter}`))
  return {
    raise: wanted.filter((one) => !known.has(keyOf(one))),
    clear: open.filter(({ kind, matter }) => !holds.has(`${kind} ${matter}`)),
  }
}
