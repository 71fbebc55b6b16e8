import { cashPaths, drawersOut, listNotes, whyNotTakeCash } from '#cash'
import { findCost, listReductions } from '#fees'
import type { Officer } from '#identity'
import { findOffice, findRegency, listPostKinds } from '#offices'
import {
  dueOf,
  findCode,
  likelyCash,
  listAssessments,
  type Receipt,
  readQris,
  whyNotRefund,
  whyNotVoid,
} from '#payments'
import type { Db } from '#platform/db.ts'
import { qrPath } from '#platform/qr.ts'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { aroundReceipt } from '../around-receipt.ts'
import type { CodeOnScreen, MoneyOfCase, PaymentReceiptPage, TillPage } from '../contract/money.ts'
import type { CaseRefusal } from '../contract.ts'
import { givenFor } from '../given.ts'
import { seenOf } from '../rules/daily.ts'
import { cashedStep, whyNotCash, whyNotReduce } from '../rules/money.ts'
import { stepNow } from '../rules.ts'
import { findApplicant, findCase, type HeldCase } from '../store/find.ts'
import { refusals } from '../words.ts'
import { readStory } from './story.ts'

type Asked = { number: string; now: Temporal.Instant }

/** The cashier's page of a case whose money this office takes itself; nothing of any other. `given`: the cash that was typed. */
export async function tillPage(
  db: Db,
  by: Officer,
  ask: Asked & { given?: string },
): Promise<(TillPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file) return undefined
  const money = await moneyOf(db, file)
  if (!money) return undefined
  const [code, regency, reductions] = [
    await findCode(db, file.id),
    await findRegency(db),
    await listReductions(db, file.id),
  ]
  const here = await findOffice(db, file.office)
  const own = regency?.qris?.find(({ office }) => office === here?.key)
  return {
    ...{ ...money, file },
    step: stepNow(file.definition.procedure, file.taken)?.key ?? '',
    why: explain(whyNotCash(file, by)),
    cash: {
      likely: likelyCash(money.dueRupiah, await listNotes(db)),
      noDrawer: await noDrawer(db, by, ask.now),
      given: givenFor(ask.given ?? '', money.dueRupiah),
    },
    officeCode: own && onScreen(own.code),
    // A code that was shown before the amount changed asks for another one.
    code: code?.amountRupiah === money.dueRupiah ? onScreen(code.payload) : undefined,
    reduction: reductions.at(-1),
    mayReduce: whyNotReduce(file, by, money.dueRupiah) === undefined,
  }
}

// Whoever takes no money hears nothing of drawers.
async function noDrawer(db: Db, by: Officer, now: Temporal.Instant): Promise<TillPage['cash']['noDrawer']> {
  if (!by.duties.includes('payments.take')) return undefined
  const says = explain(await whyNotTakeCash(db, by, now))
  return says && { says, href: cashPaths.cash }
}

/** Papers and receipts of a case whose money this office takes itself; nothing of any other, or before it opened. */
export async function moneyOf(db: Db, file: HeldCase): Promise<MoneyOfCase | undefined> {
  const pay = cashedStep(file)
  if (!pay) return undefined
  const cost = await findCost(db, file.id)
  const applicant = await findApplicant(db, file.id)
  if (!pay.payTo || !cost || !applicant) return undefined
  const receipts = file.work?.receipts ?? []
  const path = `/cases/${file.number}`
  return {
    ...{ number: file.number, seen: seenOf(file), service: file.definition.name, applicant: applicant.name },
    ...{ cost, dueRupiah: dueOf(cost, receipts), payTo: pay.payTo },
    assessments: (await listAssessments(db, file.id)).map(({ ordinal, number, amountRupiah, replaces }) => {
      return { ordinal, number, amountRupiah, replaces, href: `${path}/assessments/${ordinal}` }
    }),
    receipts: receipts.map((receipt) => ({
      ...{ ordinal: receipt.ordinal, number: receipt.number, amountRupiah: receipt.amountRupiah },
      ...{ takenAt: receipt.takenAt, href: `${path}/receipts/${receipt.ordinal}`, state: stateOfReceipt(receipt) },
    })),
  }
}

export function stateOfReceipt({ voided, refund }: Pick<Receipt, 'voided' | 'refund'>) {
  if (voided) return 'voided'
  return refund ? 'refunded' : 'paid'
}

/** One receipt of a case, as it is printed. `print` and `paper` are what the address says. */
export async function paymentReceiptPage(
  db: Db,
  by: Officer,
  ask: Asked & { ordinal: string; origin: string; justVoided?: boolean } & Record<
      'print' | 'paper',
      string | undefined
    >,
): Promise<(Omit<PaymentReceiptPage, 'officeName' | 'illustrative'> & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  const receipt = file?.work?.receipts.find(({ ordinal }) => String(ordinal) === ask.ordinal)
  if (!file || !receipt) return undefined
  const [around, { code }] = [await aroundReceipt(db, by, file, receipt, ask.now), await readStory(db, file.id)]
  const trackingUrl = `${ask.origin}/lacak/${file.number}${code === null ? '' : `/${code}`}`
  const asked = Number(ask.print)
  const print = Number.isInteger(asked) && asked >= 1 && asked <= receipt.prints ? asked : undefined
  const out = (kind: 'void' | 'refund') => drawersOut(db, by, { kind, subject: receipt.id, at: ask.now })
  const isOver = receipt.voided !== undefined || receipt.refund !== undefined
  const mayPrint = by.duties.includes('payments.take')
  // On a later day the change has long been given: the page tells of it, and asks for nothing.
  const isOfToday = receipt.takenAt.toZonedDateTimeISO(around.zone).toPlainDate().equals(around.today)
  const isHandedOver = isOver || !isOfToday || receipt.prints > 1 || (receipt.prints === 1 && print !== 1)
  const kinds = (await listPostKinds(db)).filter(
    ({ at, duties }) => at === 'kecamatan' && duties.includes('payments.void'),
  )
  return {
    ...{ file, number: file.number, seen: seenOf(file), receipt, trackingUrl, qr: qrPath(trackingUrl) },
    ...{ print, mayPrint, justVoided: receipt.voided !== undefined && ask.justVoided === true },
    waitsAgain: receipt.voided !== undefined && stepNow(file.definition.procedure, file.taken) === cashedStep(file),
    changeRupiah:
      mayPrint && !isHandedOver ? (receipt.tenderedRupiah ?? receipt.amountRupiah) - receipt.amountRupiah : 0n,
    voiders:
      mayPrint && !around.mayVoid && whyNotVoid(receipt, { ...around, mayVoid: true }) === undefined
        ? kinds.map(({ short }) => short)
        : [],
    paper: ask.paper === '80mm' ? '80mm' : 'a5',
    acts:
      around.mayVoid && !isOver
        ? [
            { act: 'void', why: explain(whyNotVoid(receipt, around)), drawers: await out('void') },
            { act: 'refund', why: explain(whyNotRefund(receipt, around)), drawers: await out('refund') },
          ]
        : [],
  }
}

function onScreen(payload: string): CodeOnScreen {
  const { merchant, amount } = readQris(payload)
  const [whole = ''] = (amount ?? '').split('.')
  const amountRupiah = whole === '' ? undefined : BigInt(whole)
  return { qr: qrPath(payload), merchant: merchant.name ?? '', city: merchant.city ?? '', amountRupiah }
}

function explain(why: CaseRefusal | undefined): Text | undefined {
  if (!why) return undefined
  const sentence: Text | ((facts: RefusalFacts) => Text) = refusals[why]
  return typeof sentence === 'function' ? sentence({}) : sentence
}
