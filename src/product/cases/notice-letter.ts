import { randomUUIDv7 } from 'node:crypto'
import { letterDate } from '#clock'
import { draftLetter, findLetter, type LetterData } from '#documents'
import type { Officer } from '#identity'
import { findPackFile } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { approveLetter, findApproval, type Signer } from '#signing'
import type { NoticeKind } from './contract/noticing.ts'
import type { Equipment } from './equipment.ts'
import { issueSigned } from './issue-signed.ts'
import { besideService, printApproved, wordsOfLetter } from './letter.ts'
import { objectionTo, sayRoad } from './objection.ts'
import type { HeldCase } from './store/find.ts'
import { saveNotice } from './store/notices.ts'

/** The template of each letter that tells of a decision about another. */
export const noticeTemplates = {
  voided: 'pembatalan',
  'turned-down': 'perbaikan-ditolak',
} as const satisfies Record<NoticeKind, string>

type Said = NonNullable<LetterData['notice']>
/** What is told: about which letter, by its subject, what was decided and why. */
export type Telling = { kind: NoticeKind; about: string; letter: string } & Pick<
  Said,
  'reasons' | 'ground' | 'decision' | 'asked'
>

/**
 * Puts a decision about a letter on paper, in the act that takes it: whoever decides signs, and the letter gets its number
 * at once, for the decision holds from that moment. Refuses while the pack has no template for it. Returns what the line of
 * the act says of it.
 */
export async function issueNotice(
  tx: Tx,
  by: Officer,
  about: { file: HeldCase; telling: Telling; signing: { post: string; signer: Signer }; at: Temporal.Instant },
  equipment: Equipment,
): Promise<{ notice: string; noticeLetter: string; sha256: string }> {
  const { file, telling, signing, at } = about
  const template = noticeTemplates[telling.kind]
  if (!(await findPackFile(tx, `letters/${template}.typ`))) throw new Refusal('notice-template-missing')
  const { office } = file
  const notice = randomUUIDv7()
  await saveNotice(tx, { id: notice, office, caseId: file.id, kind: telling.kind, about: telling.about, at })
  const frozen = await wordsOfNotice(tx, by, about, equipment)
  const letter = await draftLetter(tx, { office, subject: notice, template, at })
  const draftSha256 = contentHash(frozen)
  await approveLetter(tx, { letter, office, officer: by.id, ...signing, draftSha256, frozen, at })
  const print = async (_approval: unknown, numbered: { number: string; numberSource: string | null }) => ({
    pdf: await printApproved(tx, file, { frozen, ...numbered }, equipment),
    frozen,
  })
  const { facts } = await issueSigned(tx, by, { file, subject: notice, at, given: {}, print }, equipment)
  return { notice, noticeLetter: facts.letter, sha256: facts.sha256 }
}

async function wordsOfNotice(
  tx: Tx,
  by: Officer,
  { file, telling, signing, at }: Parameters<typeof issueNotice>[2],
  equipment: Equipment,
) {
  const day = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const { kind, letter: subject, reasons, ground, decision, asked } = telling
  const { frozen } = await wordsOfLetter(tx, file, { signer: signing.signer, day }, equipment)
  const objection = await objectionTo(tx, { regency: by.regency, office: file.office }, at)
  const letter = await letterTold(tx, by, subject)
  const notice = { kind, request: file.number, letter, reasons, ground, decision, asked, ...sayRoad(objection) }
  // Whoever was sent a copy of the letter is told that it holds no more.
  const copies = kind === 'voided' ? frozen.data.copies : []
  return { ...frozen, template: noticeTemplates[kind], data: { ...besideService(frozen.data), copies, notice } }
}

/** Number and date of a letter as it bears them; the day of its number where what it said is gone. */
async function letterTold(tx: Tx, by: Officer, subject: string): Promise<Said['letter']> {
  const [letter, approval] = await Promise.all([findLetter(tx, subject), findApproval(tx, subject)])
  if (!letter?.number || !letter.issuedAt) throw new Refusal('letter-not-issued')
  const issued = letterDate(letter.issuedAt.toZonedDateTimeISO(by.zone).toPlainDate()).id
  return { number: letter.number, date: approval?.frozen.data?.date ?? issued }
}
