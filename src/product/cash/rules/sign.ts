import type { CashRefusal } from '../contract.ts'

type Signer = { id: string }

/** Why an officer may not put the second signature under a closing, or send it back. */
export function whyNotSign(
  closing: { id: string; officer: string; signed: boolean } | undefined,
  by: Signer,
  asked: string,
): CashRefusal | undefined {
  if (!closing || closing.id !== asked) return 'closing-unknown'
  if (closing.signed) return 'closing-signed'
  return closing.officer === by.id ? 'same-person' : undefined
}

/** Why an officer may not sign the account of a month, or send it back. */
export function whyNotSignAccount(
  account: { id: string; officer: string; signed: boolean; returned: boolean } | undefined,
  by: Signer,
  asked: string,
): CashRefusal | undefined {
  if (!account || account.id !== asked || account.signed || account.returned) return 'account-unknown'
  return account.officer === by.id ? 'same-person' : undefined
}
