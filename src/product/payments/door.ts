export { type QrisCode, type QrisFault, type QrisField, readQris } from './rules/qris.ts'
export { faultWords } from './words.ts'
