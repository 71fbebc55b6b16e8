import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { type Citation, type FilesUnderWay, type RegulationPage, SubjectKind, type Touched } from '../contract.ts'
import { stateOn, whyNotKeep } from '../rules.ts'
import { findRegulation, listCitations, listMarks, listRegulations } from '../store.ts'
import { shortName } from '../words.ts'

/** One regulation: what it is, what became of it, and everything that rests on it. */
export async function regulationPage(
  db: Db,
  by: Officer,
  ask: { key: string; now: Temporal.Instant; saved: string | undefined },
  filesUnderWay: (db: Db) => Promise<readonly FilesUnderWay[]>,
): Promise<RegulationPage | undefined> {
  const regulation = await findRegulation(db, ask.key)
  if (!regulation) return undefined
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const marks = await listMarks(db, regulation.id)
  const all = await listRegulations(db)
  const nameOf = new Map(all.map((one) => [one.key, shortName(one)]))
  const touched = asTouched(await listCitations(db, { regulation: regulation.key, on: today }))
  return {
    regulation,
    name: shortName(regulation),
    state: stateOn(marks, today),
    marks: marks.map((mark) => ({
      ...mark,
      byName: (mark.by === null ? undefined : nameOf.get(mark.by)) ?? null,
      ahead: Temporal.PlainDate.compare(today, mark.from) < 0,
    })),
    touched: SubjectKind.options
      .map((kind) => ({ kind, subjects: touched.filter((one) => one.kind === kind) }))
      .filter(({ subjects }) => subjects.length > 0),
    touchedCount: touched.length,
    files: filesUnder(touched, await filesUnderWay(db)),
    others: all.filter(({ key }) => key !== regulation.key).map((one) => ({ key: one.key, name: shortName(one) })),
    today,
    mayKeep: by.duties.includes('regulations.keep') && whyNotKeep(by) === undefined,
    saved: ask.saved,
  }
}

/** What runs of the services that rest on it, or under a power that does: each service once, with all its articles. */
function filesUnder(touched: readonly Touched[], running: readonly FilesUnderWay[]): RegulationPage['files'] {
  const rests = ({ kind, id }: Touched, { code, key }: FilesUnderWay) =>
    kind === 'authority' ? id === code : id === key || id.startsWith(`${key}/`)
  const under = running.flatMap((files) => {
    const things = touched.filter((one) => rests(one, files))
    return things.length === 0 ? [] : [{ ...files, articles: things.flatMap(({ articles }) => articles) }]
  })
  return [...Map.groupBy(under, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group
    const count = group.reduce((sum, { running: open, waiting }) => sum + open + waiting, 0)
    const articles = [...new Set(group.flatMap((one) => one.articles))]
    return first ? [{ name: first.name, count, articles }] : []
  })
}

/** One line for each thing, with all its articles: a person looks at things, not at citations. */
function asTouched(citations: readonly Citation[]): Touched[] {
  const bySubject = Map.groupBy(citations, ({ subject }) => `${subject.kind} ${subject.id}`)
  return [...bySubject.values()].flatMap((group) => {
    const last = group.at(-1)
    if (!last) return []
    const articles = [...new Set(group.flatMap(({ article }) => article ?? []))]
    return [{ ...last.subject, articles, from: last.from, until: last.until }]
  })
}
