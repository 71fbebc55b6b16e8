export type { Act, ActFacts, Actor } from './contract.ts'
export { findRepeated, record } from './store.ts'
