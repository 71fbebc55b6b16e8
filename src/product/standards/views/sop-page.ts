import type { Officer } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Db, Tx } from '#platform/db.ts'
import type { Life } from '../contract/life.ts'
import type { SopPage } from '../contract/pages.ts'
import { paths } from '../desk/paths.ts'
import { publicPaths } from '../public/paths.ts'
import { sopOf } from '../rules/sop-of.ts'
import { inForce } from './public-standards.ts'
import { lifeAt } from './standard-page.ts'
import { wordsOf } from './words-of.ts'

/** The SOP chart of a standard or a draft, for who works here. */
export async function sopPage(
  db: Db,
  by: Officer,
  ask: { standard: string | undefined; now: Temporal.Instant },
): Promise<SopPage | undefined> {
  const life = await lifeAt(db, ask.standard)
  const office = life && (await findOffice(db, life.office))
  if (!life || !office) return undefined
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  return await chartOf(db, life, { on, officeName: office.name, standard: paths.standard(life.id) })
}

/** The SOP chart of the standard in force, for everybody; nothing before one was enacted. */
export async function publicSopPage(
  tx: Tx,
  asked: { office: string; service: string; now: Temporal.Instant },
): Promise<SopPage | undefined> {
  const found = await inForce(tx, asked)
  if (!found) return undefined
  const { office, life, on } = found
  return await chartOf(tx, life, {
    on,
    officeName: office.name,
    standard: publicPaths.standard(office.key, life.service),
  })
}

async function chartOf(
  db: Db,
  life: Life,
  page: { on: Temporal.PlainDate; officeName: string; standard: string },
): Promise<SopPage | undefined> {
  const { on, officeName, standard } = page
  const [said, kinds] = await Promise.all([wordsOf(db, life, { on }), listPostKinds(db)])
  const { enactment } = life
  const decision = enactment && { number: enactment.number, decidedOn: enactment.decidedOn }
  return said && { sop: sopOf(said.definition, kinds), officeName, standard, decision }
}
