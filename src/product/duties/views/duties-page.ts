import { countColleagues, type Officer } from '#identity'
import { listOffices, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { DutiesPage, DutyLine, DutyState, OfficesDutiesPage, ShownDuty } from '../contract.ts'
import { whyNotDeclare } from '../rules.ts'
import { listDuties } from './list-duties.ts'

type Asked = { office: string | undefined; now: Temporal.Instant; saved?: string | undefined }

const states: readonly DutyState[] = ['late', 'soon', 'unknown', 'ahead', 'done']

/** The duties of the own office; of any kecamatan for who supervises. Another's office is not found. */
export async function dutiesPage(db: Db, by: Officer, ask: Asked): Promise<DutiesPage | undefined> {
  const all = by.duties.includes('offices.supervise')
  const office = (await listOffices(db)).find(({ id, key, kind }) =>
    all ? key === ask.office && kind === 'kecamatan' && by.scope.includes(id) : id === by.office,
  )
  if (!office || (!all && ask.office !== undefined && ask.office !== office.key)) return undefined
  const [found] = await listDuties(db, [office], { regency: by.regency, now: ask.now })
  const today = ask.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const kinds = await listPostKinds(db)
  const lines = (found?.lines ?? []).map((line) => shown(line, by, { today, kinds }))
  return {
    ...{ office: { key: office.key, name: office.name }, all, since: found?.since, today, saved: ask.saved },
    groups: states
      .map((state) => ({ state, lines: lines.filter((line) => line.state === state).toSorted(byDay(state)) }))
      .filter((group) => group.lines.length > 0),
  }
}

type Around = { today: Temporal.PlainDate; kinds: readonly PostKind[] }

function shown(line: DutyLine, by: Officer, { today, kinds }: Around): ShownDuty {
  const isOurs = line.owes === (by.office === by.regency ? 'regency' : 'office')
  const mine = isOurs && line.by.some((post) => by.posts.includes(post))
  const from = line.declarableFrom
  const asked = { by: line.by, from: from ?? today, done: false }
  const whyNot = from && isOurs ? whyNotDeclare(asked, { posts: by.posts, today }) : from && 'duty-not-yours'
  const doers = kinds.filter(({ key }) => line.by.includes(key)).map(({ short }) => short)
  return { ...line, mine, whyNot, doers }
}

// What is done: the newest first; everything else by its last day.
function byDay(state: DutyState) {
  const dayOf = ({ dueOn, period }: ShownDuty) => dueOn ?? period?.until
  return (one: ShownDuty, other: ShownDuty) => {
    const [a, b] = [dayOf(one), dayOf(other)]
    if (!a || !b) return 0
    return Temporal.PlainDate.compare(a, b) * (state === 'done' ? -1 : 1)
  }
}

/** What every kecamatan owes, and what the regency owes for it, beside what makes service hard there. In the order of codes. */
export async function officesDutiesPage(db: Db, by: Officer, now: Temporal.Instant): Promise<OfficesDutiesPage> {
  const kecamatan = (await listOffices(db)).filter(({ id, kind }) => kind === 'kecamatan' && by.scope.includes(id))
  const found = await listDuties(db, kecamatan, { regency: by.regency, now })
  const officers = await countColleagues(db, now.toZonedDateTimeISO(by.zone).toPlainDate())
  const late: LateLine[] = []
  const offices = kecamatan.map(({ id, key, shortName, burden }) => {
    const lines = found.find(({ office }) => office.id === id)?.lines ?? []
    const here = lines
      .filter(({ state }) => state === 'late')
      .map((line) => ({ duty: line.key, name: line.name, days: line.days ?? 0, risen: line.risen }))
      .toSorted((a, b) => b.days - a.days)
    late.push(...here.map((line) => ({ ...line, key, place: shortName })))
    return {
      ...{ key, name: shortName, officers: officers.get(id) ?? 0, late: here.length, worst: here[0] },
      burden: burden ? { land: burden.land, crossings: burden.crossings.value } : undefined,
      risen: here.filter(({ risen }) => risen).length,
      soon: lines.filter(({ state }) => state === 'soon').length,
    }
  })
  return { offices, kinds: kindsOf(late) }
}

type LateLine = { duty: string; name: Text; days: number; key: string; place: string }

/** Each duty that is late somewhere, the longest first, with every kecamatan once, in the order of codes. */
function kindsOf(late: readonly LateLine[]): OfficesDutiesPage['kinds'] {
  const byDuty = [...Map.groupBy(late, ({ duty }) => duty).values()]
  const most = (lines: readonly LateLine[]) => Math.max(...lines.map(({ days }) => days))
  return byDuty
    .toSorted((a, b) => most(b) - most(a))
    .flatMap((lines) => {
      const [first] = lines
      const places = [...Map.groupBy(lines, ({ key }) => key)].flatMap(([key, here]) =>
        here[0] ? [{ key, name: here[0].place, days: most(here) }] : [],
      )
      return first ? [{ name: first.name, places }] : []
    })
}
