import { applicantNames } from '#cases'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { ListPage, Standing } from '../contract.ts'
import { standingOf, whyNotCarryOut, whyNotDecide } from '../rules.ts'
import { listObjections } from '../store.ts'
import { owedWords } from '../words.ts'

const headings = ['deemed', 'granted', 'waiting', 'ended'] as const

/** Objections and appeals of the own office; for who answers appeals, those of every office. What presses stands first. */
export async function objectionList(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<ListPage & { shown: string[] }> {
  const isRegency = by.officeKind === 'regency'
  const found = await listObjections(db, isRegency ? { kind: 'appeal' } : { office: by.office })
  const offices = isRegency ? await listOffices(db) : []
  const names = await applicantNames(
    db,
    found.map(({ caseId }) => caseId),
  )
  const rows = found.map((one) => ({
    heading: headingOf(standingOf(one, now)),
    row: {
      ...{ number: one.number, kind: one.kind, caseNumber: one.caseNumber, standing: standingOf(one, now) },
      matter: one.matter,
      applicant: names.get(one.caseId) ?? '',
      office: offices.find(({ id }) => id === one.office)?.name,
      dueAt: one.decided ? undefined : one.dueAt,
      late: !one.decided && Temporal.Instant.compare(one.dueAt, now) <= 0,
      mine: !whyNotDecide(one, by, now) || !whyNotCarryOut(one, by, now),
    },
  }))
  return {
    shown: found.map(({ caseId }) => caseId),
    groups: headings
      .map((heading) => ({ heading, rows: rows.filter((one) => one.heading === heading).map(({ row }) => row) }))
      .filter(({ rows }) => rows.length > 0),
  }
}

function headingOf(standing: Standing): ListPage['groups'][number]['heading'] {
  return standing === 'carried-out' || standing === 'turned-down' ? 'ended' : standing
}

/** What this officer owes for objections and appeals, told on the first page of the day; nothing where nothing waits. */
export async function owedObjections(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text; duties: readonly string[] } | undefined> {
  const appeals = by.duties.includes('appeals.answer')
  if (!appeals && !by.duties.includes('cases.sign')) return undefined
  const found = await listObjections(db, appeals ? { kind: 'appeal' } : { office: by.office })
  const mine = found.filter((one) => !whyNotDecide(one, by, now) || !whyNotCarryOut(one, by, now))
  if (mine.length === 0) return undefined
  const waiting = mine.filter((one) => standingOf(one, now) === 'waiting').length
  const says = owedWords({ deemed: mine.length - waiting, waiting, appeals })
  const duties = [appeals ? 'appeal' : 'objection']
  return { says, href: '/objections', link: { id: 'Buka daftarnya', en: 'Open the list' }, duties }
}
