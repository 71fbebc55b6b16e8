import { type CalendarOwner, letterDate } from '#clock'
import { contentHash } from '#platform/content-hash.ts'
import type { Db } from '#platform/db.ts'
import type { FrozenLetter, Signer } from '#signing'
import type { Equipment } from './equipment.ts'
import { besideService, printApproved, wordsOfLetter } from './letter.ts'
import { objectionTo, sayRoad } from './objection.ts'
import { reasonsOf } from './refusing.ts'
import type { HeldCase } from './store/find.ts'
import type { Proposal } from './store/refusing.ts'

/** The template of every refusal, whatever was asked for. */
export const refusalTemplate = 'penolakan'

/** The words of a refusal that a signer approves: reasons and the road to objection, without number and last day. */
export async function wordsOfRefusal(
  db: Db,
  file: HeldCase,
  about: { proposal: Proposal; signer: Signer; at: Temporal.Instant; zone: string; regency: string },
  equipment: Equipment,
): Promise<{ frozen: FrozenLetter; sha256: string }> {
  const { proposal, signer, at, zone } = about
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  const [{ frozen: letter }, objection] = await Promise.all([
    wordsOfLetter(db, file, { signer, day }, equipment),
    objectionTo(db, { regency: about.regency, office: file.office }, at),
  ])
  const refusal = {
    request: file.number,
    registeredOn: letterDate(file.registeredAt.toZonedDateTimeISO(zone).toPlainDate()).id,
    reasons: reasonsOf(proposal.reason),
    basis: proposal.basis,
    standard: `${file.definition.source.publisher.id} (${file.definition.source.reference})`,
    issuedOn: null,
    ...sayRoad({ ...objection, until: undefined }),
  }
  const frozen = { ...letter, template: refusalTemplate, data: { ...besideService(letter.data), refusal } }
  return { frozen, sha256: contentHash(frozen) }
}

/** The refusal for ink or for reading, and with its number: then it also says from which day to which one may object. */
export async function printRefusal(
  db: Db,
  file: HeldCase,
  printed: {
    frozen: FrozenLetter
    number: string | null
    numberSource?: string | null
    issuedAt?: Temporal.Instant
    zone: string
    regency: string
  },
  equipment: Equipment,
): Promise<{ pdf: Uint8Array; frozen: FrozenLetter }> {
  const { number, numberSource = null, issuedAt } = printed
  const frozen =
    issuedAt === undefined
      ? printed.frozen
      : await asIssued(db, { ...printed, issuedAt, owner: { regency: printed.regency, office: file.office } })
  return { pdf: await printApproved(db, file, { frozen, number, numberSource }, equipment), frozen }
}

async function asIssued(
  db: Db,
  {
    frozen,
    issuedAt,
    zone,
    owner,
  }: { frozen: FrozenLetter; issuedAt: Temporal.Instant; zone: string; owner: CalendarOwner },
): Promise<FrozenLetter> {
  const { refusal } = frozen.data
  if (!refusal) throw new Error('an approved refusal has its reasons')
  const issuedOn = letterDate(issuedAt.toZonedDateTimeISO(zone).toPlainDate()).id
  const said = sayRoad(await objectionTo(db, owner, issuedAt))
  return { ...frozen, data: { ...frozen.data, refusal: { ...refusal, ...said, issuedOn } } }
}
