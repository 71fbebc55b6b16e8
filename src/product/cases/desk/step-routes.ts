import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Web } from '#platform/web.ts'
import { answerPart } from '../acts/answer-part.ts'
import { carryFile } from '../acts/carry-file.ts'
import { closeVerification } from '../acts/close-verification.ts'
import { fetchFile } from '../acts/fetch-file.ts'
import { forwardFile } from '../acts/forward-file.ts'
import { payCharge } from '../acts/pay-charge.ts'
import { planVisit } from '../acts/plan-visit.ts'
import { setCharge } from '../acts/set-charge.ts'
import { signParties } from '../acts/sign-parties.ts'
import {
  AnsweringPart,
  CarryingFile,
  ClosingVerification,
  FetchingFile,
  ForwardingFile,
  PayingCharge,
  PlanningVisit,
  SettingCharge,
  SigningParties,
} from '../contract/step-work.ts'
import type { CasePage } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { errors, refusals } from '../words.ts'
import { leadToCase } from './case-addresses.ts'
import { shapeInspection, shapeSignatures } from './form.ts'
import { paths } from './paths.ts'
import type { Opened } from './record-read.ts'

/** Steps that only some procedures have, and what is written at them before they are passed. `show` is the case page. */
export function stepRoutes(web: Web<Officer>, equipment: Equipment, show: PageRoute<Officer, CasePage & Opened>): void {
  const goTo = ({ number }: { number: string }) => paths.case(number)
  const onCase = { may: 'cases.work', refusals, errors, again: show, goTo } as const
  const withProof = { ...onCase, takesFiles: true, shape: shapeInspection } as const
  web.act('/cases/:number/team', { ...onCase, input: AnsweringPart, act: answerPart })
  web.act('/cases/:number/verification', { ...onCase, input: ClosingVerification, act: closeVerification })
  web.act('/cases/:number/visit', { ...onCase, input: PlanningVisit, act: planVisit })
  web.act('/cases/:number/carrying', { ...onCase, input: CarryingFile, act: carryFile })
  web.act('/cases/:number/fetching', { ...onCase, input: FetchingFile, act: fetchFile })
  web.act('/cases/:number/forwarding', { ...onCase, input: ForwardingFile, act: forwardFile })
  web.act('/cases/:number/parties', { ...onCase, input: SigningParties, shape: shapeSignatures, act: signParties })
  web.act('/cases/:number/charge', {
    ...withProof,
    input: SettingCharge,
    act: (tx: Tx, by, input, at) => setCharge(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/payment', {
    ...withProof,
    input: PayingCharge,
    act: (tx: Tx, by, input, at) => payCharge(tx, by, input, at, equipment),
  })
  leadToCase(web, [
    'team',
    'verification',
    'visit',
    'carrying',
    'fetching',
    'forwarding',
    'parties',
    'charge',
    'payment',
  ])
}
