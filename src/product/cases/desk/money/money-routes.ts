import { getAuthority } from '#authority'
import type { Officer } from '#identity'
import { findOffice, findRegency } from '#offices'
import { listAssessments, printAssessment } from '#payments'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { printReceipt } from '../../acts/print-receipt.ts'
import { reduceCharge } from '../../acts/reduce-charge.ts'
import { refundPayment } from '../../acts/refund-payment.ts'
import { showCode } from '../../acts/show-code.ts'
import { takePayment } from '../../acts/take-payment.ts'
import { voidPayment } from '../../acts/void-payment.ts'
import {
  PrintingReceipt,
  ReducingCharge,
  RefundingPayment,
  ShowingCode,
  TakingPayment,
  VoidingPayment,
} from '../../contract/money.ts'
import type { Equipment } from '../../equipment.ts'
import { findCase } from '../../store/find.ts'
import { paymentReceiptPage, tillPage } from '../../views/money.ts'
import { errors, refusals } from '../../words.ts'
import { shapeInspection } from '../form.ts'
import { paths } from '../paths.ts'
import { recordRead } from '../record-read.ts'
import { renderReceiptPage } from './receipt.page.tsx'
import { renderTillPage } from './till.page.tsx'

type Placed = { number: string; place: number }

/** The money of one case: what is due, how it is paid, the papers that prove it, and how a payment is undone. */
export function moneyRoutes(web: Web<Officer>, equipment: Equipment): void {
  const numberOf = ({ params }: Ask) => params.number ?? ''
  const till = {
    may: 'cases.work',
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      tillPage(tx, by, { number: numberOf(ask), now: ask.now, given: givenIn(form) }),
    opens: (tx: Tx, view: NonNullable<Awaited<ReturnType<typeof tillPage>>>, by: Officer, ask: Ask) =>
      recordRead(tx, 'case.read', view, by, ask),
    render: renderTillPage,
  }
  const toTill = ({ number }: { number: string }) => paths.till(number)
  const toReceipt = ({ number, place }: Placed) => paths.paymentReceipt(number, place)
  const onTill = { may: 'payments.take', refusals, errors, again: till, goTo: toTill }
  web.page('/cases/:number/till', till)
  web.act('/cases/:number/till', {
    ...onTill,
    takesFiles: true,
    input: TakingPayment,
    shape: shapeInspection,
    act: (tx: Tx, by, input, at) => takePayment(tx, by, input, at, equipment),
    goTo: toReceipt,
  })
  web.again('/cases/:number/till/change', { may: 'payments.take', again: till })
  web.act('/cases/:number/till/code', { ...onTill, input: ShowingCode, act: showCode })
  web.act('/cases/:number/reduction', { ...onTill, may: 'payments.waive', input: ReducingCharge, act: reduceCharge })
  for (const form of ['till/change', 'till/code', 'reduction'])
    web.leap(`/cases/:number/${form}`, {
      may: 'cases.work',
      to: (ask) => paths.till(encodeURIComponent(numberOf(ask))),
    })
  receiptRoutes(web)
  web.file('/cases/:number/assessments/:ordinal', {
    may: 'cases.work',
    find: async (tx, by, ask) => {
      const file = await findCase(tx, numberOf(ask))
      const papers = file ? await listAssessments(tx, file.id) : []
      const paper = papers.find(({ ordinal }) => String(ordinal) === ask.params.ordinal)
      if (!file || !paper) return undefined
      await recordRead(tx, 'case.read', { file }, by, ask)
      const [office, regency, { illustrative }] = [
        await findOffice(tx, file.office),
        await findRegency(tx),
        await getAuthority(tx, file.authorityId),
      ]
      const around = {
        ...{ officeName: office?.name ?? '', regencyName: regency?.name.id ?? '', zone: by.zone },
        ...{ signer: paper.issuedBy, example: illustrative || equipment.mode === 'demo' },
      }
      return { content: () => printAssessment(paper, around), type: 'application/pdf', name: `${paper.number}.pdf` }
    },
  })
}

/** The cash that was typed, or the button of a likely amount. */
function givenIn(form: FormState | undefined): string {
  const given = form?.values.likely ?? form?.values.tendered
  return typeof given === 'string' ? given : ''
}

function receiptRoutes(web: Web<Officer>): void {
  const show = {
    may: 'cases.work',
    view: async (tx: Tx, by: Officer, ask: Ask) => {
      const { number = '', place = '' } = ask.params
      const { print, kertas: paper } = ask.query
      const page = await paymentReceiptPage(tx, by, {
        number,
        ordinal: place,
        print,
        paper,
        now: ask.now,
        origin: ask.origin,
        justVoided: ask.query.dibatalkan === '1',
      })
      if (!page) return undefined
      const [office, { illustrative }] = [
        await findOffice(tx, page.file.office),
        await getAuthority(tx, page.file.authorityId),
      ]
      return { ...page, officeName: office?.name ?? '', illustrative }
    },
    opens: (tx: Tx, view: Parameters<typeof recordRead>[2], by: Officer, ask: Ask) =>
      recordRead(tx, 'case.read', view, by, ask),
    render: renderReceiptPage,
  }
  const onReceipt = { refusals, errors, again: show }
  const toReceipt = ({ number, place }: Placed) => paths.paymentReceipt(number, place)
  web.page('/cases/:number/receipts/:place', show)
  web.act('/cases/:number/receipts/:place/prints', {
    ...onReceipt,
    may: 'payments.take',
    input: PrintingReceipt,
    act: printReceipt,
    // The wish to print at once, as the print island reads it.
    goTo: ({ number, place, print, paper }) =>
      withQuery(paths.paymentReceipt(number, place), { print: String(print), kertas: paper, cetak: '1' }),
  })
  web.act('/cases/:number/receipts/:place/void', {
    ...onReceipt,
    may: 'payments.void',
    input: VoidingPayment,
    act: voidPayment,
    goTo: ({ number }, { place }) => withQuery(paths.paymentReceipt(number, place), { dibatalkan: '1' }),
  })
  web.act('/cases/:number/receipts/:place/refund', {
    ...onReceipt,
    may: 'payments.void',
    input: RefundingPayment,
    act: refundPayment,
    goTo: toReceipt,
  })
  for (const form of ['prints', 'void', 'refund'])
    web.leap(`/cases/:number/receipts/:place/${form}`, {
      may: 'cases.work',
      to: ({ params }) => paths.paymentReceipt(encodeURIComponent(params.number ?? ''), Number(params.place)),
    })
}
