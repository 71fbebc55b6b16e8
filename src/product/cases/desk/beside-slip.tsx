import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { CaseOffers } from './case-links.tsx'
import { LapseNote } from './lapse-note.tsx'
import { SilenceNote } from './silence-note.tsx'

/** What law or the regency does with time, for the office and for the applicant, and where else the file may lead. */
export function BesideSlip(props: { view: CasePage; frame: Frame }) {
  return (
    <>
      <SilenceNote {...props} />
      <LapseNote {...props} />
      <CaseOffers {...props} />
    </>
  )
}
