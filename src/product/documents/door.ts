export { cancelNumber } from './acts/cancel-number.ts'
export { choosePaper } from './acts/choose-paper.ts'
export { leaseNumbers } from './acts/lease-numbers.ts'
export { openNumbers } from './acts/open-numbers.ts'
export { returnLease } from './acts/return-lease.ts'
export {
  CancellingNumber,
  ChoosingPaper,
  KeptSeries,
  LeasingNumbers,
  type Letter,
  OpeningNumbers,
  PaperSize,
  ReturningLease,
  type Series,
  type TakenNumber,
} from './contract.ts'
export { LetterData } from './letter-data.ts'
export { type NameList, type StrangeName, strangeNames } from './rules/strange-names.ts'
export {
  changeBookWords,
  lacksBookWords,
  rebuildLetterWords,
  saveBookWords,
} from './store/book-words.ts'
export {
  declareLetterVoid,
  destroyLetter,
  draftLetter,
  findLetter,
  findRestoring,
  forgetFile,
  forgetVoiding,
  isKept,
  issueLetter,
  keepFile,
  restoreLetter,
  voidLetter,
} from './store/letters.ts'
export { rebuildSeries, takeLeased, takeNumber } from './store/numbers.ts'
export { enterOutside } from './store/outside.ts'
export { findPaper } from './store/paper.ts'
export { confirmReserved, failReserved, reserveNumber } from './store/reserved.ts'
export { listBooks } from './views/list-books.ts'
export { listKinds } from './views/list-kinds.ts'
export { listLeases } from './views/list-leases.ts'
export { namedFiles } from './views/named-files.ts'
export { type BookLine, type BookPart, findLine, readBook, readStretch } from './views/read-book.ts'
export { listUnexplained } from './views/unexplained.ts'
export { errors as numberErrors, refusals as numberRefusals } from './words.ts'
