import { contentHash } from '#platform/content-hash.ts'
import { type Deed, isOfTicket, type OfficePlan } from './plan.ts'

/**
 * The same plan where each visitor comes as so many, one behind the other: what is done to one is done to each in turn. They come
 * with one number of the queue.
 */
export function timesOver({ visits, deeds }: OfficePlan, times: number): OfficePlan {
  const each = Array.from({ length: times }, (_none, twin) => twin)
  return {
    visits: visits.flatMap((visit) =>
      each.map((twin) => ({ ...visit, index: visit.index * times + twin, cameWith: visit.index * times })),
    ),
    deeds: deeds.flatMap((deed): Deed[] =>
      'visit' in deed
        ? each.slice(0, isOfTicket(deed) ? 1 : times).map((twin) => ({ ...deed, visit: deed.visit * times + twin }))
        : [deed],
    ),
  }
}

/** How a number of a series is written: what stands before and after its figure, and how many digits it has at least. */
export type Written = { before: string; figure: number; digits: number; after: string }

/** What is known of a year that went through the acts once, before it is laid out several times. */
export type Once = {
  /** Whether an id means the same for all twins: an officer, a service, a calendar. */
  isShared: (id: string) => boolean
  /** Numbers of requests, letters and objections, by how they are written. */
  numbers: ReadonlyMap<string, Written>
  /** What was approved and bears a number of its own, by its hash. */
  approved: ReadonlyMap<string, string>
  /** A secret of the second twin and those after it, drawn as the act draws it: the same wherever it stands. */
  draw: (secret: string, twin: number) => string
  /** A salt as COPY writes it, another each time. */
  salt: () => string
}

type Slot = (twin: number) => string
/** A row as COPY writes it, cut where its twins differ, and whether it has twins at all. */
export type CutRow = { parts: readonly (string | Slot)[]; hasTwins: boolean }

/**
 * Between two of these stands what a column gives to be written anew: its place in order, its figure in a series, a secret, a
 * sum that runs on, as what was there before all twins and what each of them adds, or a salt, which no two share.
 */
export const marks = { order: '\ue000', figure: '\ue001', secret: '\ue002', sum: '\ue003', salt: '\ue004' } as const

const found = /([\ue000-\ue004])([^\ue000-\ue004]*)\1|[A-Za-z0-9.]+(?:[-/][A-Za-z0-9.]+)+|[0-9a-f]{64}/g
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Cuts a row. A row has twins when it bears an id that is not shared, or a figure of a series. */
export function cutRow(row: string, times: number, once: Once): CutRow {
  const parts: (string | Slot)[] = []
  let hasTwins = false
  let from = 0
  for (const { 0: whole, 1: mark, 2: marked = '', index } of row.matchAll(found)) {
    const slot = mark ? slotOf(mark, marked, times, once) : slotIn(whole, times, once)
    if (!slot) continue
    parts.push(row.slice(from, index), slot)
    from = index + whole.length
    hasTwins ||= mark === marks.figure || uuid.test(whole)
  }
  return { parts: [...parts, row.slice(from)], hasTwins }
}

/** The row of one twin, counted from 0. */
export function rowOf({ parts }: CutRow, twin: number): string {
  let row = ''
  for (const part of parts) row += typeof part === 'string' ? part : part(twin)
  return row
}

function slotOf(mark: string, marked: string, times: number, { draw, salt }: Once): Slot {
  if (mark === marks.salt) return (twin) => (twin === 0 ? marked : salt())
  if (mark === marks.secret) return (twin) => (twin === 0 ? marked : draw(marked, twin))
  if (mark === marks.sum) {
    const [before = 0, each = 0] = marked.split('+').map(Number)
    return (twin) => String(before + (twin + 1) * each)
  }
  const figure = Number(marked)
  return (twin) => String(among(figure, twin, times))
}

function slotIn(word: string, times: number, once: Once): Slot | undefined {
  if (uuid.test(word)) return once.isShared(word) ? undefined : twinsOf(word)
  const written = once.numbers.get(word)
  if (written) return (twin) => rewritten(written, twin, times)
  return once.approved.has(word) ? hashesOf(word, times, once) : undefined
}

const hashed = new WeakMap<Once, Map<string, Buffer>>()
const hashBytes = 32

// The same hash stands in several tables: each is taken once, and kept as bytes.
function hashesOf(word: string, times: number, once: Once): Slot {
  const known = hashed.get(once) ?? new Map<string, Buffer>()
  hashed.set(once, known)
  let hashes = known.get(word)
  if (!hashes) {
    const approved = cutRow(once.approved.get(word) ?? '', times, once)
    hashes = Buffer.concat(
      Array.from({ length: times }, (_none, twin) =>
        Buffer.from(contentHash(JSON.parse(rowOf(approved, twin))), 'hex'),
      ),
    )
    known.set(word, hashes)
  }
  return (twin) => hashes.toString('hex', hashBytes * twin, hashBytes * (twin + 1))
}

// One behind the other: where one took the third number, of ten twins the first took the twenty-first.
function among(figure: number, twin: number, times: number): number {
  return times * (figure - 1) + twin + 1
}

function rewritten({ before, figure, digits, after }: Written, twin: number, times: number): string {
  return before + String(among(figure, twin, times)).padStart(digits, '0') + after
}

const ids = 2 ** 48
const apart = 0x9e3779b1

/** Another id of the same kind and moment for each twin. */
export function idOf(id: string, twin: number): string {
  return twinsOf(id)(twin)
}

function twinsOf(id: string): Slot {
  const [kept, first] = [id.slice(0, 24), Number.parseInt(id.slice(24), 16)]
  return (twin) => (twin === 0 ? id : kept + ((first + twin * apart) % ids).toString(16).padStart(12, '0'))
}

/**
 * How the numbers of one series are written: which of the groups of digits is the figure, counted from the end, is learned
 * from all of them. Throws where no group is, and where a number could not be found again in a text.
 */
export function readSeries(numbers: readonly { written: string; figure: number }[]): Map<string, Written> {
  const placesOf = ({ written, figure }: { written: string; figure: number }) =>
    groupsOf(written).flatMap((group, place) => (Number(group[0]) === figure ? [place] : []))
  const [place] = numbers.map(placesOf).reduce((kept, next) => kept.filter((one) => next.includes(one)))
  const read = numbers.map(({ written, figure }): [string, Written] => {
    const group = place === undefined ? undefined : groupsOf(written)[place]
    if (!group || written.match(found)?.[0] !== written) throw new Error(`${written} is not a number ${figure}`)
    const [text] = group
    const digits = text.startsWith('0') ? text.length : 1
    const after = written.slice(group.index + text.length)
    return [written, { before: written.slice(0, group.index), figure, digits, after }]
  })
  const widest = Math.max(...read.map(([, { digits }]) => digits))
  return new Map(read.map(([written, one]) => [written, { ...one, digits: widest }]))
}

function groupsOf(written: string): RegExpExecArray[] {
  return [...written.matchAll(/\d+/g)].toReversed()
}
