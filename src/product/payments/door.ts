export {
  type AssessmentPaper,
  Means,
  type PaperBody,
  type PaymentRefusal,
  type Receipt,
  ReceiptPaper,
  type ShownCode,
} from './contract.ts'
export { type ReceiptOnPaper, ReceiptSheet } from './desk/receipt-sheet.tsx'
export { printAssessment } from './print-assessment.ts'
export { dueOf, receiptInForce } from './rules/due.ts'
export { likelyCash } from './rules/likely-cash.ts'
export { type QrisCode, type QrisFault, type QrisField, readQris } from './rules/qris.ts'
export { readPayment } from './rules/read-payment.ts'
export { whyNotCode } from './rules/why-not-code.ts'
export { refundBy, whyNotRefund, whyNotVoid } from './rules/why-not-return.ts'
export {
  findCode,
  holdReference,
  issueAssessment,
  issueReceipt,
  listAssessments,
  listReceipts,
  saveCode,
  savePrint,
  saveRefund,
  saveVoid,
} from './store.ts'
export {
  copyOf,
  faultWords,
  meansWords,
  paymentErrors,
  receiptWords,
  refusals as paymentRefusals,
  sayReceipt,
} from './words.ts'
