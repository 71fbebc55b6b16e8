import { readFile } from 'node:fs/promises'
import { findLetter } from '#documents'
import { findHolder, type Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { findApproval, type Signer } from '#signing'
import { archiveLetter } from '../acts/archive-letter.ts'
import { completeCase } from '../acts/complete-case.ts'
import { handOver } from '../acts/hand-over.ts'
import { numberLetter } from '../acts/number-letter.ts'
import { passStep } from '../acts/pass-step.ts'
import { refuseCase } from '../acts/refuse-case.ts'
import { registerCase } from '../acts/register-case.ts'
import { sendBack } from '../acts/send-back.ts'
import { signLetter } from '../acts/sign-letter.ts'
import { Completion, HandingOver, Passing, Refusing, Registration, SendingBack } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { makeLetter } from '../letter.ts'
import { findAttachment, findCase, type HeldCase } from '../store/find.ts'
import { casePage } from '../views/case-page.ts'
import { completionPage, registerPage } from '../views/register-page.ts'
import { slipPage } from '../views/slip-page.ts'
import { workPage } from '../views/work-page.ts'
import { errors, refusals } from '../words.ts'
import { renderCasePage } from './case.page.tsx'
import { registrationField, shapeHandover, shapeRegistration } from './form.ts'
import { renderRegisterPage } from './register.page.tsx'
import { renderSlipPage } from './slip.page.tsx'
import { renderWorkPage } from './work.page.tsx'

type Opened = { caseId: string }

/** The counter and the desks behind it. Every route is within the officer's territory; what an officer may do, the rules say. */
export function caseRoutes(web: Web<Officer>, equipment: Equipment): void {
  const numberOf = (ask: Ask) => ask.params.number ?? ''
  const opensCase = async (tx: Tx, view: Opened, by: Officer, ask: Ask) =>
    await recordRead(tx, 'case.read', view, by, ask)

  web.page('/work', {
    may: 'cases.work',
    view: (tx, by, ask) => workPage(tx, by, { tab: ask.query.tab, page: ask.query.page, now: ask.now }),
    opens: async (tx, view, by, ask) => {
      const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
      await record(tx, {
        name: 'work.read',
        office: by.office,
        subject: by.id,
        by: actor,
        at: ask.now,
        facts: { cases: view.shown },
      })
    },
    render: renderWorkPage,
  })

  const register = {
    may: 'cases.register',
    view: (tx: Tx, by: Officer, ask: Ask, form?: Parameters<typeof registerPage>[4]) =>
      registerPage(tx, by, { service: ask.query.service, now: ask.now }, equipment, form),
    render: renderRegisterPage,
  }
  web.page('/cases/new', register)
  web.act('/cases', {
    may: 'cases.register',
    input: Registration,
    takesFiles: true,
    shape: shapeRegistration,
    fieldOf: registrationField,
    act: (tx, by, input, at) => registerCase(tx, by, input, at, equipment),
    refusals,
    errors,
    again: register,
    goTo: ({ number }) => `/cases/${number}/slip`,
  })

  web.leap('/cases', {
    may: 'signed-in',
    to: (ask) => `/cases/${encodeURIComponent((ask.query.number ?? '').trim().toUpperCase())}`,
  })

  type Form = Parameters<typeof completionPage>[4]
  const complete = {
    may: 'cases.register',
    view: (tx: Tx, by: Officer, ask: Ask, form?: Form) =>
      completionPage(tx, by, { number: numberOf(ask), now: ask.now }, equipment, form),
    opens: opensCase,
    render: renderRegisterPage,
  }
  // Another clerk may have opened or refused the file meanwhile: then the case itself says what happened.
  const completeAgain = {
    may: 'cases.register',
    view: async (tx: Tx, by: Officer, ask: Ask, form?: Form) => {
      const waiting = await complete.view(tx, by, ask, form)
      const moved = waiting ? undefined : await casePage(tx, by, { number: numberOf(ask), now: ask.now }, equipment)
      const shown = waiting ?? moved
      return shown && { caseId: shown.caseId, waiting, moved }
    },
    opens: opensCase,
    render: (view: CompletionShown, frame: Frame) =>
      view.waiting ? renderRegisterPage(view.waiting, frame) : renderCasePage(view.moved, frame),
  }
  web.page('/cases/:number/completion', complete)
  web.act('/cases/:number/completion', {
    may: 'cases.register',
    input: Completion,
    takesFiles: true,
    shape: shapeRegistration,
    fieldOf: registrationField,
    act: (tx, by, input, at) => completeCase(tx, by, input, at, equipment),
    refusals,
    errors,
    again: completeAgain,
    goTo: ({ number }) => `/cases/${number}/slip`,
  })

  const show = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) => casePage(tx, by, { number: numberOf(ask), now: ask.now }, equipment),
    opens: opensCase,
    render: renderCasePage,
  }
  const onCase = {
    may: 'signed-in',
    refusals,
    errors,
    again: show,
    goTo: ({ number }: { number: string }) => `/cases/${number}`,
  }
  web.page('/cases/:number', show)
  web.act('/cases/:number/pass', { ...onCase, input: Passing, act: passStep })
  web.act('/cases/:number/return', { ...onCase, input: SendingBack, act: sendBack })
  web.act('/cases/:number/refusal', { ...onCase, input: Refusing, act: refuseCase })
  web.act('/cases/:number/signature', {
    ...onCase,
    input: Passing,
    act: (tx, by, input, at) => signLetter(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/number', {
    ...onCase,
    input: Passing,
    act: (tx, by, input, at) => numberLetter(tx, by, input, at, equipment),
  })
  web.act('/cases/:number/archive', { ...onCase, input: Passing, act: archiveLetter })
  web.act('/cases/:number/handover', { ...onCase, input: HandingOver, shape: shapeHandover, act: handOver })

  web.page('/cases/:number/slip', {
    may: 'signed-in',
    view: (tx, by, ask) => slipPage(tx, by, { number: numberOf(ask), now: ask.now, origin: ask.origin }, equipment),
    opens: async (tx, view, by, ask) => await recordRead(tx, 'case.read', view, by, ask),
    render: renderSlipPage,
  })
  paperRoutes(web, equipment)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function paperRoutes(web: Web<Officer>, equipment: Equipment): void {
  web.file('/cases/:number/draft.pdf', {
    may: 'signed-in',
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      if (!file?.opened || file.issued) return undefined
      const { signer, state } = await expectedSigner(tx, file, by, ask.now)
      const { pdf } = await makeLetter(tx, file, { signer, number: null, at: ask.now, state }, equipment)
      await recordRead(tx, 'letter.read', { caseId: file.id }, by, ask)
      return { content: pdf, type: 'application/pdf', name: `${file.number}-konsep.pdf` }
    },
  })
  web.file('/cases/:number/letter.pdf', {
    may: 'signed-in',
    find: async (tx, by, ask) => {
      const file = await findCase(tx, ask.params.number ?? '')
      const letter = file && (await findLetter(tx, file.id))
      if (!file || !letter?.sha256) return undefined
      await recordRead(tx, 'letter.read', { caseId: file.id }, by, ask)
      return {
        content: readFile(equipment.files.path(letter.sha256)),
        type: 'application/pdf',
        name: `${file.number}.pdf`,
      }
    },
  })
  web.file('/cases/:number/attachments/:id', {
    may: 'signed-in',
    find: async (tx, by, ask) => {
      const id = ask.params.id ?? ''
      if (!uuid.test(id)) return undefined
      const found = await findAttachment(tx, { number: ask.params.number ?? '', id })
      if (!found) return undefined
      await recordRead(tx, 'case.read', found, by, ask)
      return { content: readFile(equipment.files.path(found.sha256)), type: found.type, name: found.name }
    },
  })
}

// Once approved it is the page for ink. Before, a draft naming whoever holds the signing post: the very one they approve.
async function expectedSigner(
  tx: Tx,
  file: HeldCase,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ signer: Signer; state: 'draft' | 'final' }> {
  const letter = await findLetter(tx, file.id)
  const approval = letter && (await findApproval(tx, letter.id))
  if (approval) return { signer: approval.signer, state: 'final' }
  const post = file.definition.procedure.find((step) => step.does === 'sign')?.post ?? ''
  const own = { post, name: by.name, rank: by.rank, nip: by.nip, mark: '' } as const
  if (by.posts.includes(post)) return { signer: own, state: 'draft' }
  const holder = await findHolder(tx, { office: file.office, post, on: now.toZonedDateTimeISO(by.zone).toPlainDate() })
  const signer = {
    post,
    name: holder?.name ?? '……………',
    rank: holder?.rank ?? null,
    nip: holder?.nip ?? null,
    mark: '',
  } as const
  return { signer, state: 'draft' }
}

// In hand: the case lies with this officer's office, so the reason is known and not asked.
async function recordRead(tx: Tx, name: string, view: Opened, by: Officer, ask: Ask): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, {
    name,
    office: by.office,
    subject: view.caseId,
    by: actor,
    at: ask.now,
    facts: { why: 'in-hand' },
  })
}
