export { closeCashDay } from './acts/close-cash-day.ts'
export { closeDrawer } from './acts/close-drawer.ts'
export { confirmReceipts } from './acts/confirm-receipts.ts'
export { dropSlip, makeSlip } from './acts/make-slip.ts'
export { offerDrawer } from './acts/offer-drawer.ts'
export { openDrawer } from './acts/open-drawer.ts'
export { prepareAccount, signAccount } from './acts/prepare-account.ts'
export { recordDeposit } from './acts/record-deposit.ts'
export { setDueDays } from './acts/set-due-days.ts'
export { signClosing } from './acts/sign-closing.ts'
export { endDrawerOffer, takeDrawer } from './acts/take-drawer.ts'
export type { DepositsInTime } from './contract/pages.ts'
export {
  CashFile,
  type CashRefusal,
  type DrawerOut,
  type EntryKind,
  type EntryState,
  type Means,
  type NewEntry,
} from './contract.ts'
export { listDatable } from './deposit-limit.ts'
export { paths as cashPaths } from './desk/paths.ts'
export { type CashEquipment, cashRoutes } from './desk/routes.ts'
export { enterCashBook } from './enter-cash-book.ts'
export { cashFaults } from './rules/plan-faults.ts'
export { stateOfEntry } from './store/entries.ts'
export { listNotes, saveCashPlan } from './store/plan.ts'
export { lockSlips } from './store/slips.ts'
export { cashToCount, summaryOf } from './store/summary.ts'
export { drawersOut } from './views/drawers-out.ts'
export { countDeposits, countDepositsByMonth } from './views/office-cash.ts'
export { type CashDue, cashDue } from './views/offices-cash-page.ts'
export { owedCash } from './views/owed-cash.ts'
export { whyNotTakeCash } from './views/why-not-take-cash.ts'
export { refusals as cashRefusals } from './words.ts'
