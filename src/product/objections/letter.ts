import { type Equipment, findApplicant, findCase } from '#cases'
import { findLimit, letterDate, sayDuration } from '#clock'
import { findPaper } from '#documents'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { letterAbout } from './letter-about.ts'
import { limitFrom } from './limits.ts'
import { undoesOf } from './rules.ts'
import type { KeptObjection } from './store.ts'
import { linesOf } from './views/objection-page.ts'

/** The template of every answer to an objection or an appeal. */
export const answerTemplate = 'keberatan'

/**
 * The answer to an objection or an appeal on paper: what was decided, why, and the road on. Made from what was recorded and
 * over the name of who decided then; the same record gives the same page. Nothing before it is answered.
 */
export async function printAnswer(
  db: Db,
  one: KeptObjection,
  { zone, regency }: { zone: string; regency: string },
  equipment: Equipment,
): Promise<Uint8Array | undefined> {
  const { decision } = one
  const file = decision && (await findCase(db, one.caseNumber))
  const office = file && (await findOffice(db, one.kind === 'appeal' ? regency : file.office))
  if (!decision || !file || !office) return undefined
  const day = (at: Temporal.Instant) => letterDate(at.toZonedDateTimeISO(zone).toPlainDate()).id
  const where = { regency, office: file.office }
  const on = decision.at.toZonedDateTimeISO(zone).toPlainDate()
  const [applicant, appeal, answer, chosen, about] = await Promise.all([
    findApplicant(db, file.id),
    limitFrom(db, 'appeal', { ...where, from: decision.at }),
    findLimit(db, { regency, name: 'appeal-answer', on }),
    findPaper(db, office.id, decision.at),
    letterAbout(db, one),
  ])
  const step = file.definition.procedure.find(({ key }) => key === decision.step)?.name.id ?? null
  const { address, postcode, phone, email, name, seat } = office
  const data = {
    office: { address, postcode, phone, email, website: null, name },
    number: decision.reference ?? one.number,
    ...{ place: seat, date: day(decision.at), authority: 'UU 30/2014 pasal 75 sampai 78' },
    signer: { ...decision.signer, onBehalfOf: null },
    ...{ kind: one.kind, against: one.against, matter: one.matter, undoes: undoesOf(one.matter) },
    ...{
      file: file.number,
      objection: one.number,
      letter: about ? { number: about.number, notice: about.notice } : null,
      copies: decision.copies ?? [],
    },
    ...{ applicant: applicant?.name ?? '', filedBy: one.filedBy, service: file.definition.name.id },
    ...{ decidedOn: day(one.decidedAt), filedOn: day(one.filedAt), grounds: linesOf(one.grounds) },
    ...{ granted: decision.granted, reasons: linesOf(decision.reasons), basis: decision.basis, step },
    appealUntil: one.kind === 'objection' && !decision.granted && appeal ? letterDate(appeal.day).id : null,
    appealAnswer: answer ? sayDuration(answer.duration).id : null,
    ...{ paper: chosen ?? null, example: equipment.mode === 'demo', state: 'final' },
  }
  const { folder } = await equipment.letterFolder(db, on)
  return await equipment.typesetPaper({ folder, template: answerTemplate, data, on: decision.at })
}
