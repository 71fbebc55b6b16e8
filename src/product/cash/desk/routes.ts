import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { Ask, Web } from '#platform/web.ts'
import { closeCashDay } from '../acts/close-cash-day.ts'
import { closeDrawer } from '../acts/close-drawer.ts'
import { confirmReceipts } from '../acts/confirm-receipts.ts'
import { dropSlip, makeSlip } from '../acts/make-slip.ts'
import { offerDrawer } from '../acts/offer-drawer.ts'
import { openDrawer } from '../acts/open-drawer.ts'
import { prepareAccount, signAccount } from '../acts/prepare-account.ts'
import { recordDeposit } from '../acts/record-deposit.ts'
import { signClosing } from '../acts/sign-closing.ts'
import { endDrawerOffer, takeDrawer } from '../acts/take-drawer.ts'
import {
  AtDeposits,
  AtDrawer,
  ClosingDay,
  PreparingAccount,
  RecordingDeposit,
  SigningAccount,
  SigningClosing,
} from '../contract/forms.ts'
import { accountsPage } from '../views/accounts-page.ts'
import { bookPage } from '../views/book-page.ts'
import { cashPage } from '../views/cash-page.ts'
import { dayPage } from '../views/day-page.ts'
import { depositsPage } from '../views/deposits-page.ts'
import { officesCashPage } from '../views/offices-cash-page.ts'
import { errors, refusals } from '../words.ts'
import { renderAccountsPage } from './accounts.page.tsx'
import { renderBookPage } from './book.page.tsx'
import { renderCashPage } from './cash.page.tsx'
import { renderDayPage } from './day.page.tsx'
import { renderDepositsPage } from './deposits.page.tsx'
import { renderOfficesCashPage } from './offices-cash.page.tsx'
import { paperRoutes } from './paper-routes.ts'
import { paths } from './paths.ts'
import { shapeCount, shapeDeposit } from './shape.ts'

const keeps = 'cash.keep'
const signs = 'cash.sign'
const works = 'cash.keep or cash.sign'
const reads = 'cash.keep or cash.sign or cash.supervise'
const said = { refusals, errors }

export type CashEquipment = { files: FileStore; mode: 'demo' | 'production' }

/** Cash for who keeps it, who signs it, and who supervises it. */
export function cashRoutes(web: Web<Officer>, equipment: CashEquipment): void {
  const page = {
    may: works,
    view: (tx: Tx, by: Officer, ask: Ask) => cashPage(tx, by, ask.now),
    render: renderCashPage,
  }
  web.page('/cash', page)
  web.act('/cash', { ...said, may: keeps, input: AtDrawer, act: actAtDrawer, again: page, goTo: () => paths.cash })
  web.page('/cash/book', { may: reads, view: bookPage, render: renderBookPage })
  web.page('/cash/offices', {
    may: 'cash.supervise',
    view: (tx, by, ask) => officesCashPage(tx, by, ask.now),
    render: renderOfficesCashPage,
  })
  dayRoutes(web)
  depositRoutes(web, equipment)
  accountRoutes(web)
  paperRoutes(web, equipment)
}

async function actAtDrawer(tx: Tx, by: Officer, input: AtDrawer, at: Temporal.Instant) {
  const doing: Promise<Readonly<Record<string, unknown>>> =
    input.do === 'open'
      ? openDrawer(tx, by, input, at)
      : input.do === 'close'
        ? closeDrawer(tx, by, input, at)
        : input.do === 'offer'
          ? offerDrawer(tx, by, input, at)
          : input.do === 'take'
            ? takeDrawer(tx, by, input, at)
            : endDrawerOffer(tx, by, input, at)
  return await doing
}

function dayRoutes(web: Web<Officer>): void {
  const page = {
    may: reads,
    view: (tx: Tx, by: Officer, ask: Ask) => dayPage(tx, by, { day: ask.params.day, now: ask.now }),
    render: renderDayPage,
  }
  const leads = { ...said, again: page, goTo: ({ day }: { day: string }) => paths.day(day) }
  web.page('/cash/days/:day', page)
  web.act('/cash/days/:day/closing', {
    ...leads,
    may: keeps,
    input: ClosingDay,
    shape: shapeCount,
    act: closeCashDay,
  })
  web.act('/cash/days/:day/signature', { ...leads, may: signs, input: SigningClosing, act: signClosing })
  const to = ({ params }: Ask) => paths.day(encodeURIComponent(params.day ?? ''))
  for (const act of ['closing', 'signature']) web.leap(`/cash/days/:day/${act}`, { may: reads, to })
}

function depositRoutes(web: Web<Officer>, { files }: CashEquipment): void {
  const page = {
    may: works,
    view: (tx: Tx, by: Officer, ask: Ask) => depositsPage(tx, by, ask.now),
    render: renderDepositsPage,
  }
  web.page('/cash/deposits', page)
  web.act('/cash/deposits', {
    ...{ ...said, may: keeps, input: AtDeposits, again: page, goTo: () => paths.deposits },
    act: async (tx, by, input, at): Promise<Readonly<Record<string, unknown>>> =>
      input.do === 'slip'
        ? await makeSlip(tx, by, input, at)
        : input.do === 'drop'
          ? await dropSlip(tx, by, input, at)
          : await confirmReceipts(tx, by, input, at),
  })
  web.act('/cash/deposits/:slip', {
    ...{ ...said, may: keeps, takesFiles: true, input: RecordingDeposit, shape: shapeDeposit, again: page },
    // The file's error stands beside the field it came from.
    fieldOf: (place) => (place[0] === 'proof' ? 'file.proof' : place.join('.')),
    act: (tx, by, input, at) => recordDeposit(tx, by, input, at, { files }),
    goTo: () => paths.deposits,
  })
  web.leap('/cash/deposits/:slip', { may: works, to: () => paths.deposits })
}

function accountRoutes(web: Web<Officer>): void {
  const page = { may: reads, view: accountsPage, render: renderAccountsPage }
  const leads = { ...said, again: page, goTo: () => paths.accounts }
  web.page('/cash/accounts', page)
  web.act('/cash/accounts', { ...leads, may: keeps, input: PreparingAccount, act: prepareAccount })
  web.act('/cash/accounts/signature', { ...leads, may: signs, input: SigningAccount, act: signAccount })
  web.leap('/cash/accounts/signature', { may: signs, to: () => paths.accounts })
}
