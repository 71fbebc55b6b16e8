import { randomBytes } from 'node:crypto'
import { findLeftBehind } from '#cases'
import {
  findOfficeOf,
  isInReach,
  listNamings,
  listSessions,
  type Officer,
  passwordToGive,
  whyNotAppoint,
  whyNotReset,
} from '#identity'
import { findOffice, listOffices, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { NewOfficerPage, OfficerPage, PostChoice } from '../contract.ts'
import { readStaff } from './staff.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One officer with everything a colleague may do for them. Not in reach is not found. */
export async function officerPage(
  db: Db,
  by: Officer,
  ask: { officer: string; now: Temporal.Instant; saved: string | undefined },
): Promise<OfficerPage | undefined> {
  const at = uuid.test(ask.officer) ? await findOfficeOf(db, ask.officer) : undefined
  const office = at !== undefined && isInReach(by, at) ? await findOffice(db, at) : undefined
  if (!office) return undefined
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [staff, kinds] = [await readStaff(db, { office: office.id, now: ask.now, today }), await listPostKinds(db)]
  const officer = staff.find(({ id }) => id === ask.officer)
  if (!officer) return undefined
  const here = kinds.filter((kind) => kind.at === office.kind && whyNotAppoint(by, kinds, [kind.key]) === undefined)
  const held = officer.posts.filter(({ stands }) => stands !== 'ended').map(({ post }) => post)
  return {
    officer,
    left: await findLeftBehind(db, { office: office.id, officer: officer.id, now: ask.now }),
    office: office.id,
    officeKey: office.key,
    officeName: office.name,
    own: officer.id === by.id,
    above: whyNotReset(by, kinds, held) !== undefined,
    fromRegency: whyNotAppoint(by, kinds, held) !== undefined,
    choices: here.map(choiceOf),
    colleagues: staff.filter(({ id, leftAt }) => id !== officer.id && leftAt === null),
    sessions: await listSessions(db, { officer: officer.id, at: ask.now, own: by.session }),
    namings: await listNamings(db, officer.id),
    given: passwordToGive(randomBytes(16)),
    today,
    saved: ask.saved,
  }
}

/** The form for a new colleague, with the first password on it. */
export async function newOfficerPage(
  db: Db,
  by: Officer,
  ask: { office: string | undefined; now: Temporal.Instant },
): Promise<NewOfficerPage | undefined> {
  const offices = (await listOffices(db)).filter((office) => isInReach(by, office.id))
  const office = offices.find(({ id, key }) =>
    ask.office === undefined ? id === by.office : [key, id].includes(ask.office),
  )
  if (!office) return undefined
  const kinds = await listPostKinds(db)
  const here = kinds.filter((kind) => kind.at === office.kind && whyNotAppoint(by, kinds, [kind.key]) === undefined)
  return {
    office: office.id,
    officeKey: office.key,
    officeName: office.name,
    posts: here.map(choiceOf),
    given: passwordToGive(randomBytes(16)),
    today: ask.now.toZonedDateTimeISO(by.zone).toPlainDate(),
  }
}

function choiceOf({ key, name }: PostChoice): PostChoice {
  return { key, name }
}
