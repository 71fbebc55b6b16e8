export type { Letter, Series, TakenNumber } from './contract.ts'
export { LetterData } from './letter-data.ts'
export { draftLetter, findLetter, issueLetter, keepFile, rebuildSeries, takeNumber, voidLetter } from './store.ts'
export { namedFiles } from './views/named-files.ts'
