export type { Approval, FrozenLetter, Signer } from './contract.ts'
export { approveLetter, findApproval, withdrawApproval } from './store.ts'
