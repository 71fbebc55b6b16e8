export type { Cost } from './contract.ts'
export { assess, findCost } from './store.ts'
