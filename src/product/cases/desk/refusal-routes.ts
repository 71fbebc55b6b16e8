import { readFile } from 'node:fs/promises'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Ask, Web } from '#platform/web.ts'
import { findApproval } from '#signing'
import { dropRefusal } from '../acts/drop-refusal.ts'
import { handOverRefusal } from '../acts/hand-over-refusal.ts'
import { numberRefusal } from '../acts/number-refusal.ts'
import { proposeRefusal } from '../acts/propose-refusal.ts'
import { signRefusal } from '../acts/sign-refusal.ts'
import { HandingOver } from '../contract/handing-over.ts'
import { NumberingBeside } from '../contract/numbering.ts'
import { DroppingRefusal, OnRefusal, Refusing } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { printApproved } from '../letter.ts'
import { printRefusal, wordsOfRefusal } from '../refusal-letter.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { getProposal } from '../store/refusing.ts'
import type { errors, refusals } from '../words.ts'
import { leadToCase } from './case-addresses.ts'
import { shapeHandover } from './form.ts'
import { expectedDraft } from './paper-routes.ts'
import { reads } from './reading/reason-route.ts'
import { recordRead } from './record-read.ts'
import { thenNext, toNext } from './then-next.ts'

/** What every act on a case page shares. */
type OnCase<View> = {
  may: string
  refusals: typeof refusals
  errors: typeof errors
  again: PageRoute<Officer, View>
  goTo: (result: { number: string }) => string
}

/** The way of a refusal: proposed, signed or dropped, numbered, handed over; and its paper. */
export function refusalRoutes<View>(web: Web<Officer>, equipment: Equipment, onCase: OnCase<View>): void {
  web.act('/cases/:number/refusal', { ...onCase, input: Refusing, act: proposeRefusal })
  web.act('/cases/:number/refusal/drop', { ...onCase, input: DroppingRefusal, act: dropRefusal })
  web.act('/cases/:number/refusal/signature', {
    ...onCase,
    input: OnRefusal,
    act: thenNext((tx, by, input: OnRefusal, at) => signRefusal(tx, by, input, at, equipment)),
    goTo: toNext,
  })
  web.act('/cases/:number/refusal/number', {
    ...onCase,
    input: NumberingBeside,
    act: (tx, by, input, at) => numberRefusal(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/refusal/handover', {
    ...onCase,
    takesFiles: true,
    input: HandingOver,
    shape: shapeHandover,
    act: (tx, by, input, at) => handOverRefusal(tx, by, input, at, equipment),
  })
  leadToCase(web, ['refusal', 'refusal/drop', 'refusal/signature', 'refusal/number', 'refusal/handover'])
  refusalPapers(web, equipment)
}

function refusalPapers(web: Web<Officer>, equipment: Equipment): void {
  web.file('/cases/:number/refusal/draft.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      if (!file?.refusing || file.refused) return undefined
      await recordRead(tx, 'letter.read', { file }, by, ask)
      const pdf = await draftOf(tx, file, file.refusing.id, by, ask, equipment)
      return { content: async () => pdf, type: 'application/pdf', name: `${file.number}-konsep-penolakan.pdf` }
    },
  })
  web.file('/cases/:number/refusal/letter.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const letter = file?.refusing && (await findLetter(tx, file.refusing.id))
      const sha256 = letter?.sha256
      if (!file || !sha256) return undefined
      await recordRead(tx, 'letter.read', { file, printed: letter.id }, by, ask)
      const content = () => readFile(equipment.files.path(sha256))
      return { content, type: 'application/pdf', name: `${file.number}-penolakan.pdf` }
    },
  })
}

async function draftOf(
  tx: Tx,
  file: HeldCase,
  proposal: string,
  by: Officer,
  { now: at }: Ask,
  equipment: Equipment,
): Promise<Uint8Array> {
  const { zone, regency } = by
  const approval = await findApproval(tx, proposal)
  if (approval) {
    const printed = { frozen: approval.frozen, number: null, zone, regency }
    return (await printRefusal(tx, file, printed, equipment)).pdf
  }
  const { signer } = await expectedDraft(tx, file, by, { now: at, asSubstitute: false })
  const about = { proposal: await getProposal(tx, proposal), signer, at, zone, regency }
  const { frozen } = await wordsOfRefusal(tx, file, about, equipment)
  return await printApproved(tx, file, { frozen, number: null, state: 'draft' }, equipment)
}
