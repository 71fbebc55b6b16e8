import {
  findApplicant,
  findCase,
  findNoMore,
  type HeldCase,
  isAppeal,
  listNotices,
  seenOf,
  stepNow,
  validityOf,
  validUntil,
  whyNotDeclareVoid,
} from '#cases'
import { findRestoring } from '#documents'
import type { Officer } from '#identity'
import { findSeal, printHead } from '#journal'
import type { Db } from '#platform/db.ts'
import { findApproval } from '#signing'
import type { DocumentKind, DocumentPage } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { caseOfDocument } from '../of-document.ts'
import { stateOfDocument, whyNotCopy, whyNotPlace } from '../rules.ts'
import { countReturned, findKept, findPlace, type KeptLetter, lifeOf, listCopies, listLoans } from '../store.ts'
import { refusals } from '../words.ts'
import { findOther, listPrints } from './prints.ts'

export type BesideDocument = (
  db: Db,
  by: Officer,
  about: { file: HeldCase; document: string },
) => Promise<DocumentPage['beside']>

export type OpenedDocument = DocumentPage & { file: HeldCase }
type Asked = { document: string; now: Temporal.Instant; saved: string | undefined }

/** Everything that is known of one document; nothing where it is not within reach. */
export async function documentPage(
  db: Db,
  by: Officer,
  { document, now, saved }: Asked,
  beside: BesideDocument,
): Promise<OpenedDocument | undefined> {
  const found = await caseOfDocument(db, document)
  const file = found && (await findCase(db, found.number))
  if (!file) return undefined
  const { kind } = found
  const letter = await findKept(db, document)
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const issuedOn = letter?.issuedAt?.toZonedDateTimeISO(by.zone).toPlainDate()
  const grants = kind === 'letter' || kind === 'correction'
  const validity = grants ? validityOf(file.definition.letter, file.fields) : undefined
  const until = issuedOn && validUntil(issuedOn, validity)
  const [replacedBy, replaces] = letter
    ? [await findOther(db, { id: letter.replacedBy }), await findOther(db, { replacedBy: letter.id })]
    : [undefined, undefined]
  const life = lifeOf(letter)
  const { told, tells, overturned } = await toldBy(db, { file, document, kind, letter })
  const [whyNot, whyNotKeep] = [whyNotCopy(by, { office: file.office, ...life }), whyNotPlace(by, file)]
  return {
    file,
    ...{ document, kind, service: file.definition.name, caseNumber: file.number, code: file.definition.letter.code },
    applicant: (await findApplicant(db, file.id))?.name ?? '',
    state: stateOfDocument({
      ...{
        ...life,
        approved: (await findApproval(db, document)) !== undefined,
      },
      ...{ atSigner: isAtSigner(file, kind), replaced: replacedBy !== undefined },
      voided: letter?.voidedAt != null || overturned !== undefined,
      ...{ until, today },
    }),
    ...{ number: letter?.number ?? undefined, numberSource: letter?.numberSource ?? undefined },
    ...{ issuedAt: letter?.issuedAt ?? undefined, validUntil: validity && until && { ...validity, day: until } },
    ...{ voided: letter && voidedOf(letter), replacedBy, replaces, told, tells, overturned },
    restored: letter && (await restoredOf(db, file.id, letter.id)),
    sha256: letter?.sha256 ?? undefined,
    paperHref: paperOf(file, kind, letter),
    seal: await sealOf(db, file, letter),
    prints: await listPrints(db, { caseId: file.id, letter: letter?.id }),
    copies: await copiesOf(db, document, letter),
    ...(await whereItLies(db, file, today)),
    whyNotCopy: whyNot && refusals[whyNot],
    whyNotKeep: whyNotKeep && refusals[whyNotKeep],
    ...(await voidingOf(db, by, file, document)),
    beside: await beside(db, by, { file, document }),
    saved,
  }
}

function voidedOf({
  voidedAt: at,
  voidBy: by,
  voidGround: ground,
  voidReason: reason,
  voidDecision: number,
  voidDecidedOn: on,
}: KeptLetter): DocumentPage['voided'] {
  if (!at) return undefined
  if (by === null || ground === null || reason === null) return { at, declared: undefined }
  const decision = number === null ? undefined : { number, on: on ?? undefined }
  return { at, declared: { by, ground, reason, decision } }
}

/** The notice that tells that this letter is void; and of a notice, the letter it tells of. */
async function toldBy(
  db: Db,
  {
    file,
    document,
    kind,
    letter,
  }: Pick<OpenedDocument, 'file' | 'document' | 'kind'> & { letter: KeptLetter | undefined },
): Promise<Pick<DocumentPage, 'told' | 'tells' | 'overturned'>> {
  const isNotice = kind === 'voided' || kind === 'turned-down'
  const left = isNotice || kind === 'refusal' ? await findNoMore(db, document) : undefined
  const overturned = left?.overturned ? { at: left.since, by: left.overturnedBy, byAppeal: left.byAppeal } : undefined
  if (!isNotice && !letter?.voidedAt) return { told: undefined, tells: undefined, overturned }
  const notices = await listNotices(db, file.id)
  const told = notices.find((one) => one.kind === 'voided' && one.about === document && !one.overturnedAt)
  const notice = notices.find((one) => one.id === document)
  const tells = notice && (await findKept(db, notice.letter))
  return {
    told: told && { number: told.number, href: paths.one(told.id) },
    tells: tells?.number ? { number: tells.number, href: paths.one(tells.subject) } : undefined,
    overturned,
  }
}

async function restoredOf(db: Db, caseId: string, letter: string): Promise<DocumentPage['restored']> {
  const restored = await findRestoring(db, letter)
  return restored && { ...restored, byAppeal: await isAppeal(db, { caseId, number: restored.ground }) }
}

function isAtSigner(file: HeldCase, kind: DocumentKind): boolean {
  if (kind !== 'letter') return true
  return stepNow(file.definition.procedure, file.taken)?.does === 'sign'
}

function paperOf(file: HeldCase, kind: DocumentKind, letter: KeptLetter | undefined): string | undefined {
  if (letter?.issuedAt) return letter.sha256 ? paths.paper(letter.subject) : undefined
  const path = `/cases/${file.number}`
  if (kind === 'refusal') return `${path}/refusal/draft.pdf`
  if (kind === 'correction') return `${path}/correction/draft.pdf`
  return file.opened ? `${path}/draft.pdf` : undefined
}

// Only the letter in force is declared void; what it replaced is void already, and a refusal is overturned.
async function voidingOf(
  db: Db,
  by: Officer,
  file: HeldCase,
  document: string,
): Promise<Pick<DocumentPage, 'voiding' | 'seen'>> {
  const seen = seenOf(file)
  if (document !== file.inForce || !file.issued) return { voiding: undefined, seen }
  return { voiding: { whyNot: await whyNotDeclareVoid(db, by, file) }, seen }
}

async function sealOf(db: Db, file: HeldCase, letter: KeptLetter | undefined): Promise<DocumentPage['seal']> {
  if (!letter?.sha256) return undefined
  const seal = await findSeal(db, { subject: file.id, facts: { sha256: letter.sha256 } })
  return seal && { number: BigInt(seal.number), head: printHead(seal) }
}

async function copiesOf(db: Db, document: string, letter: KeptLetter | undefined): Promise<DocumentPage['copies']> {
  const copies = letter ? await listCopies(db, letter.id) : []
  return copies.map((copy) => ({ ...copy, href: paths.copy(document, copy.ordinal) }))
}

async function whereItLies(
  db: Db,
  file: HeldCase,
  today: Temporal.PlainDate,
): Promise<Pick<DocumentPage, 'place' | 'loan' | 'loansBefore'>> {
  const [place, [loan], loansBefore] = [
    await findPlace(db, file.id),
    await listLoans(db, { caseId: file.id }),
    await countReturned(db, file.id),
  ]
  return {
    place,
    loan: loan && { ...loan, late: Temporal.PlainDate.compare(loan.dueOn, today) < 0 },
    loansBefore,
  }
}
