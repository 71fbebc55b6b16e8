import { enterOutside, findLetter, issueLetter, keepFile, type TakenNumber, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { findRegency, numberFormatOn } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { type Approval, type FrozenLetter, findApproval } from '#signing'
import type { Equipment } from './equipment.ts'
import type { HeldCase } from './store/find.ts'

type Printed = { pdf: Uint8Array; frozen: FrozenLetter }
type Given = { outsideNumber?: string | undefined; outsideSource?: string | undefined }
/** A number as the letter bears it: ours, or that of another register, which is named. */
export type Numbered = { number: string; numberSource: string | null }

/**
 * Gives the signed letter of a subject its number, typesets it for the last time by `print` and freezes its bytes. The
 * number, the file and the letter are one transaction: no number without a letter, no letter without a number. `given` is
 * what another register gave in place of ours; a form that says only half of it is wrong.
 */
export async function issueSigned(
  tx: Tx,
  by: Officer,
  about: {
    file: HeldCase
    subject: string
    at: Temporal.Instant
    given: Given
    print: (approval: Approval, numbered: Numbered) => Promise<Printed>
  },
  equipment: Equipment,
): Promise<{ letter: string; approval: Approval; facts: { letter: string; sha256: string; source?: string } }> {
  const { file, subject, at, print } = about
  const [letter, approval] = await Promise.all([findLetter(tx, subject), findApproval(tx, subject)])
  if (!letter || !approval) throw new Refusal('letter-not-signed')
  const source = sourceOf(about.given)
  const number = source
    ? await numberFrom(tx, by, about, source)
    : await nextNumber(tx, by, { ...about, template: approval.frozen.template })
  const numbered = { number: number.written, numberSource: source?.source ?? null }
  const { pdf, frozen } = await print(approval, numbered)
  const stored = await equipment.files.put(pdf, 'application/pdf')
  await keepFile(tx, { ...stored, office: file.office, at })
  const said = { ...frozen.data, ...numbered, state: 'final' }
  await issueLetter(tx, { letter: letter.id, number: number.id, sha256: stored.sha256, frozen: said, at })
  const facts = { letter: number.written, sha256: stored.sha256, ...(source && { source: source.source }) }
  return { letter: letter.id, approval, facts }
}

type About = { file: HeldCase; subject: string; at: Temporal.Instant }

async function nextNumber(
  tx: Tx,
  by: Officer,
  { file, subject, at, template }: About & { template: string },
): Promise<TakenNumber> {
  const regency = await findRegency(tx)
  if (!regency) throw new Error('no regency pack was applied')
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  return await takeNumber(tx, {
    ...{ office: file.office, series: 'letter', subject, unit: by.officePrefix, at },
    on,
    format: numberFormatOn(regency.numberFormats, [template, 'letter'], on) ?? regency.numberFormats.letter,
    code: file.definition.letter.code,
  })
}

async function numberFrom(
  tx: Tx,
  by: Officer,
  { file, subject, at }: About,
  given: { written: string; source: string },
): Promise<TakenNumber> {
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  return await enterOutside(tx, {
    ...given,
    office: file.office,
    on,
    subject,
    officer: by.id,
    post: by.posts[0] ?? '',
    at,
  })
}

function sourceOf({ outsideNumber = '', outsideSource = '' }: Given): { written: string; source: string } | undefined {
  if (outsideNumber === '' && outsideSource === '') return undefined
  if (outsideNumber === '') throw new WrongForm({ outsideNumber: 'empty' })
  if (outsideSource === '') throw new WrongForm({ outsideSource: 'empty' })
  return { written: outsideNumber, source: outsideSource }
}
