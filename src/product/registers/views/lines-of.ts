import { type CaseInBook, casesInBook, isPast, noticeNames, stateWords, throughWhat, validUntil } from '#cases'
import { letterDate } from '#clock'
import type { BookLine } from '#documents'
import { type ObjectionInBook, objectionsInBook } from '#objections'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { Book, Line } from '../contract.ts'
import {
  cancelledBy,
  declaredVoid,
  expiredSince,
  fromNode,
  fromSource,
  holdsAgain,
  leasedTo,
  lineWords,
  overturnedThrough,
  paperBook,
  replacedBy,
  reservedBy,
  returnedFrom,
  signingFailed,
} from '../line-words.ts'

type About = { book: Book; zone: string; now: Temporal.Instant; named: boolean; posts: readonly PostKind[] }

/** Lines as they are read, and the cases whose people they name. */
export async function linesOf(
  db: Db,
  lines: readonly BookLine[],
  about: About,
): Promise<{ lines: Line[]; shown: string[] }> {
  const subjects = lines.flatMap(({ subject }) => subject ?? [])
  const [cases, objections] = [await casesInBook(db, subjects), await objectionsInBook(db, subjects, about.now)]
  const named = [...cases.values(), ...objections.values()].map(({ caseId }) => caseId)
  return {
    lines: lines.map((line) => {
      const objection = objections.get(line.subject ?? '')
      const said = lineOf(line, cases.get(line.subject ?? ''), about)
      return objection ? { ...said, ...saidOf(objection, about) } : said
    }),
    shown: about.named ? [...new Set(named)] : [],
  }
}

function lineOf(line: BookLine, found: CaseInBook | undefined, about: About): Line {
  const { first, last, written, letter } = line
  const title = letter?.what ? { id: letter.what, en: found?.service.en ?? letter.what } : found?.service
  return {
    ...{ first, last, written },
    document: letter && found ? (line.subject ?? undefined) : undefined,
    day: dayOf(line.at, about.zone),
    caseNumber: found?.number,
    who: about.named ? (letter?.who ?? found?.applicant) : undefined,
    what: line.stretch || line.left ? leftOut(line) : title,
    remarks: remarksOf(line, found, about),
    unused: line.stretch !== null || (line.left !== null && line.left.how !== 'reserved'),
  }
}

function saidOf(
  { number, title, applicant, remark }: ObjectionInBook,
  { named }: About,
): Pick<Line, 'caseNumber' | 'who' | 'what' | 'remarks'> {
  return { caseNumber: number, who: named ? applicant : undefined, what: title, remarks: [remark] }
}

function leftOut({ stretch }: BookLine): Text {
  if (!stretch) return lineWords.noLetter
  return stretch.kind === 'lease' ? lineWords.lease : lineWords.paperBook
}

function remarksOf(line: BookLine, found: CaseInBook | undefined, { book, posts, zone, now }: About): Text[] {
  const { letter, source, node, left, stretch } = line
  const said = (why: { by: string | null; post: string; reason: string }) => ({
    ...why,
    reason: plain(why.reason),
    post: posts.find(({ key }) => key === why.post)?.short ?? { id: why.post, en: why.post },
  })
  return [
    ...(book === 'case' && found ? [stateWords(found.state)] : []),
    ...(letter?.refusal ? [lineWords.refusal] : []),
    ...(letter?.notice ? [noticeNames[letter.notice]] : []),
    ...(found?.overturned
      ? [overturnedThrough(throughWhat({ by: found.overturnedBy, byAppeal: found.byAppeal }))]
      : []),
    ...(letter?.replacedBy ? [replacedBy(letter.replacedBy)] : []),
    ...(letter?.voidFor ? [declaredVoid(letter.voidFor)] : []),
    ...againOf(letter, zone),
    ...expiredOf(line, found, { zone, now }),
    ...(source ? [fromSource(source)] : []),
    ...(node ? [fromNode(node)] : []),
    ...(left?.how === 'cancelled' ? [cancelledBy(said(left))] : []),
    ...(left?.how === 'signing-failed' ? [signingFailed(said(left))] : []),
    ...(left?.how === 'reserved' ? [reservedBy(said(left))] : []),
    ...(stretch?.kind === 'paper-book' ? [paperBook(plain(stretch.source), said(stretch))] : []),
    ...(stretch?.kind === 'lease' ? [leasedTo(stretch.node, said(stretch))] : []),
    ...(stretch?.kind === 'lease' && stretch.returned ? [returnedFrom(stretch.returned.usedUntil + 1, line.last)] : []),
  ]
}

// What was declared void again holds no more.
function againOf(letter: BookLine['letter'], zone: string): Text[] {
  if (!letter?.holdsAgainSince || letter.voidFor || letter.replacedBy) return []
  return [holdsAgain(letterDate(dayOf(Temporal.Instant.from(letter.holdsAgainSince), zone)))]
}

// What is void says so; of what only grants nothing, a refusal or a notice, no day is the last.
function expiredOf(
  { at, letter }: BookLine,
  found: CaseInBook | undefined,
  { zone, now }: Pick<About, 'zone' | 'now'>,
): Text[] {
  const grants = found?.kind === 'letter' || found?.kind === 'correction'
  if (!letter || !found || !grants || letter.replacedBy || letter.voidFor) return []
  const until = validUntil(dayOf(at, zone), found.validity)
  return until && isPast(until, dayOf(now, zone)) ? [expiredSince(letterDate(until))] : []
}

function dayOf(moment: Temporal.Instant, zone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(zone).toPlainDate()
}

// Remarks follow each other as sentences, however their writers ended them.
function plain(words: string): string {
  return words.replace(/[.\s]+$/, '')
}
