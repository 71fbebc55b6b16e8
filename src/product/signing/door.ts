export type { Approval, FrozenLetter, Signer } from './contract.ts'
export { approveLetter, findApproval, forgetApproved, withdrawApproval } from './store.ts'
