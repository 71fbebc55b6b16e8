import { readFile } from 'node:fs/promises'
import { getAuthority } from '#authority'
import { findLetter } from '#documents'
import { findHolder, type Officer, ownPosts, standInAt } from '#identity'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Web } from '#platform/web.ts'
import { findApproval, type Signer } from '#signing'
import type { Equipment } from '../equipment.ts'
import { draftLetterOf, printApproved } from '../letter.ts'
import { printIssued } from '../print-issued.ts'
import { whyNotSigner } from '../rules/signing.ts'
import { workingPapersOf } from '../rules/working-papers.ts'
import { capacityOf, signerOf } from '../signer.ts'
import { findAttachment, findCase, type HeldCase } from '../store/find.ts'
import { printWorkingPaper } from '../working-papers.ts'
import { reads } from './reading/reason-route.ts'
import { recordRead } from './record-read.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The papers of a case: the draft or the page for ink until it has its number, then the letter; and what was attached. */
export function paperRoutes(web: Web<Officer>, equipment: Equipment): void {
  web.file('/cases/:number/draft.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      if (!file?.opened || file.issued) return undefined
      await recordRead(tx, 'letter.read', { file }, by, ask)
      const approval = await findApproval(tx, file.id)
      const pdf = approval
        ? await printApproved(tx, file, { frozen: approval.frozen, number: null }, equipment)
        : await draftLetterOf(
            tx,
            file,
            await expectedDraft(tx, file, by, { now: ask.now, asSubstitute: ask.query.substitute !== undefined }),
            equipment,
          )
      return { content: async () => pdf, type: 'application/pdf', name: `${file.number}-konsep.pdf` }
    },
  })
  web.file('/cases/:number/letter.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const letter = file && (await findLetter(tx, file.inForce))
      const sha256 = letter?.sha256
      if (!file || !sha256) return undefined
      await recordRead(tx, 'letter.read', { file, printed: letter.id }, by, ask)
      const { content, isVoid } = await printIssued(tx, { subject: file.inForce, sha256 }, by.zone, equipment)
      return { content, type: 'application/pdf', name: `${file.number}${isVoid ? '-dibatalkan' : ''}.pdf` }
    },
  })
  web.file('/cases/:number/papers/:working', {
    may: reads,
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const paper = file && workingPapersOf(file).find((one) => `${one}.pdf` === ask.params.working)
      if (!file || !paper) return undefined
      await recordRead(tx, 'letter.read', { file }, by, ask)
      const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
      const pdf = await printWorkingPaper(tx, file, paper, today, equipment)
      return pdf && { content: async () => pdf, type: 'application/pdf', name: `${file.number}-${paper}.pdf` }
    },
  })
  web.file('/cases/:number/attachments/:id', {
    may: reads,
    find: async (tx, by, ask) => {
      const id = ask.params.id ?? ''
      if (!uuid.test(id)) return undefined
      const number = ask.params.number ?? ''
      const [file, found] = await Promise.all([findCase(tx, number), findAttachment(tx, { number, id })])
      if (!file || !found) return undefined
      await recordRead(tx, 'case.read', { file }, by, ask)
      return { content: () => readFile(equipment.files.path(found.sha256)), type: found.type, name: found.name }
    },
  })
}

// A draft bears today and names whoever holds the signing post, or the substitute who asks: the very draft they approve.
export async function expectedDraft(
  tx: Tx,
  file: HeldCase,
  by: Officer,
  { now, asSubstitute }: { now: Temporal.Instant; asSubstitute: boolean },
): Promise<{ signer: Signer; day: Temporal.PlainDate }> {
  const day = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  if (!step) throw new Error(`nobody signs the letters of ${file.definition.key}`)
  const power = await getAuthority(tx, file.authorityId)
  const may = whyNotSigner(step.post, by, power.substitutes) === undefined
  const inPlace = may && (asSubstitute || standInAt(by, step.post)) ? capacityOf(step, by, power) : undefined
  const { post, mark } = inPlace ?? { post: step.post, mark: null }
  const isOwn = inPlace !== undefined || ownPosts(by).includes(post)
  const holder = isOwn ? by : await findHolder(tx, { office: file.office, post, on: day })
  const { name = '……………', rank = null, nip = null } = holder ?? {}
  return { signer: signerOf(step, { post, name, rank, nip, mark }, power, await listPostKinds(tx)), day }
}
