import type { Text } from '#ui/language.ts'
import type {
  AbsenceRules,
  Burden,
  FindingRules,
  LikeRequests,
  OfficeKind,
  OfficeProfile,
  PasswordRules,
  RegencyFile,
  Sure,
} from '../contract.ts'

/** An office as it is kept: its names, where it is, and what is known of it. */
export type Office = {
  id: string
  kind: OfficeKind
  /** Three letters in front of the numbers this office gives. */
  prefix: string
  key: string
  /** `Kecamatan Mandau` */
  name: string
  /** `Mandau` */
  shortName: string
  seat: string
  seatSure: Sure
  /** Null: not filled in. */
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  zone: string
  /** Area code of today. */
  code: string
  border: boolean | null
  burden: Burden | null
  /** Null: nothing of it was read anywhere. */
  profile: OfficeProfile | null
}

/** The regency whose pack was applied here. */
export type Regency = {
  id: string
  key: string
  code: string
  name: Text
  province: string
  zone: string
  numberFormats: RegencyFile['numberFormats']
  bounds: NonNullable<RegencyFile['bounds']> | null
  emblem: RegencyFile['emblem']
  colours: RegencyFile['colours']
  /** Null: the pack does not say. */
  passwords: PasswordRules | null
  /** Null: only requests that have not ended are told. */
  likeRequests: LikeRequests | null
  /** Null: the pack does not say. */
  absences: AbsenceRules | null
  /** Null: the pack does not say. */
  findings: FindingRules | null
  /** Null: the bank gave no office a code. */
  qris: NonNullable<RegencyFile['qris']> | null
}
