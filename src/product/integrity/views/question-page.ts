import { openToCitizen, readCode, readNumber } from '#cases'
import { costOf } from '#catalogue'
import type { Device } from '#devices'
import { findCost } from '#fees'
import { findOffice } from '#offices'
import type { Db, Tx } from '#platform/db.ts'
import { type AboutCase, askedOf } from '../asked.ts'
import type { KioskPage, Question, QuestionPage } from '../contract.ts'
import { paths } from '../paths.ts'
import { codeDigits, whyNotAnswer } from '../rules.ts'
import { findByCode, findKey } from '../store.ts'

/**
 * The question on a telephone, the same to everybody whether somebody answered or not. Not found where number or code is wrong, before the hand-over, and while there
 * is no key.
 */
export async function questionPage(
  tx: Tx,
  asked: { number: string; code: string; sent: boolean; now: Temporal.Instant },
): Promise<QuestionPage | undefined> {
  const code = readCode(asked.code)
  const found = await openToCitizen(tx, { number: readNumber(asked.number), code })
  if (!found || found.replaced) return undefined
  const { file, office, regency } = found
  const about = await askedOf(tx, { number: file.number, regency, now: asked.now })
  const why = about ? whyNotAnswer(about) : 'question-unknown'
  const head = { number: file.number, code, officeName: office.name }
  if (why === 'answer-late') return { ...head, state: 'late', question: undefined }
  if (why || !about) return undefined
  if (asked.sent) return { ...head, state: 'sent', question: undefined }
  return { ...head, state: 'open', question: await questionOf(tx, about, office.name) }
}

/** What the kiosk shows: the pad for the code, and behind a code that holds the question. */
export async function kioskPage(
  tx: Tx,
  device: Device,
  asked: { code: string; done: boolean; now: Temporal.Instant },
): Promise<KioskPage> {
  const { now } = asked
  const typed = asked.code.replace(/\D/g, '').slice(0, codeDigits)
  const officeName = (await findOffice(tx, device.office))?.name ?? ''
  if (asked.done) return { officeName, typed: '', state: 'done', question: undefined }
  const number =
    typed.length === codeDigits ? await findByCode(tx, { office: device.office, code: typed, now }) : undefined
  const about = number === undefined ? undefined : await askedOf(tx, { number, regency: device.regency, now })
  if (!about || whyNotAnswer(about)) {
    const isWhole = typed.length === codeDigits
    return { officeName, typed: isWhole ? '' : typed, state: isWhole ? 'wrong' : 'typing', question: undefined }
  }
  return { officeName, typed, state: 'open', question: await questionOf(tx, about, officeName) }
}

/** Where a citizen answers about a case that was handed over; nothing while nobody is asked, or no longer. */
export async function questionHref(
  tx: Tx,
  about: { number: string; code: string; regency: string; now: Temporal.Instant },
): Promise<string | undefined> {
  const asked = await askedOf(tx, about)
  return asked && !whyNotAnswer(asked) ? paths.question(about.number, about.code) : undefined
}

/** Whether the kiosks of the regency lead to the question. */
export async function isAsked(db: Db): Promise<boolean> {
  return (await findKey(db)) !== undefined
}

async function questionOf(tx: Tx, about: AboutCase, officeName: string): Promise<Question> {
  const { file, key, until, zone, now } = about
  const on = now.toZonedDateTimeISO(zone).toPlainDate()
  return {
    officeName,
    service: file.definition.name,
    cost: (await findCost(tx, file.id)) ?? costOf(file.definition, { on, answers: file.answers }),
    until: until?.toZonedDateTimeISO(zone).toPlainDate(),
    fingerprint: key?.fingerprint ?? '',
  }
}
