import { findChargeSet } from '#fees'
import type { Db } from '#platform/db.ts'
import type { ToldLine } from '../contract/desk-work.ts'
import type { CasePage } from '../contract.ts'
import { writeDegrees } from '../coordinates.ts'
import { photosOf } from '../rules.ts'
import { type KeptTold, listDispositions, listInspections, listTold } from '../store/desk-work.ts'
import type { HeldCase } from '../store/find.ts'
import type { Story } from './story.ts'

type DeskWork = Pick<CasePage, 'told' | 'dispositions' | 'inspections'>

/** What the desks of a case left in its rows; nothing is asked where the service has none of it. */
export async function listDeskWork(db: Db, { id, definition: { procedure, checks } }: HeldCase) {
  const has = (kind: string) => procedure.some((step) => step.does === kind)
  const [told, dispositions, inspections, set] = await Promise.all([
    checks.length === 0 ? [] : listTold(db, id),
    has('dispose') ? listDispositions(db, id) : [],
    has('inspect') ? listInspections(db, id) : [],
    has('assess') ? findChargeSet(db, id) : undefined,
  ])
  return { told, dispositions, inspections, set }
}

/** What the desks of a case were told, instructed and found, as its page shows it. */
export function deskWorkOf(
  file: HeldCase,
  { told, dispositions, inspections }: Awaited<ReturnType<typeof listDeskWork>>,
  story: Story,
): DeskWork {
  return {
    told: toldLines(file, told),
    dispositions,
    inspections: inspections.map(({ step, at, latitude, longitude, ...seen }) => ({
      ...seen,
      latitude: writeDegrees(latitude),
      longitude: writeDegrees(longitude),
      photos: story.attachments
        .filter((one) => one.requirement === photosOf(step) && Temporal.Instant.from(one.at).equals(at))
        .map(({ id, name, type, bytes }) => ({
          ...{ id, name, type, bytes },
          href: `/cases/${file.number}/attachments/${id}`,
        })),
    })),
  }
}

/** What checks of the service told, in their own words. */
export function toldLines({ definition: { checks } }: HeldCase, told: readonly KeptTold[]): ToldLine[] {
  return told.flatMap(({ key, uncertain, acknowledged }) => {
    const check = checks.find((one) => one.key === key)
    return check ? [{ says: check.says, basis: check.basis, sure: check.sure, uncertain, acknowledged }] : []
  })
}
