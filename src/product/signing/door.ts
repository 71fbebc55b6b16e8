export type { Approval, Signer } from './contract.ts'
export { approveLetter, findApproval, withdrawApproval } from './store.ts'
