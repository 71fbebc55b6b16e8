import type { ComponentChildren } from 'preact'
import { letterDate, shortMoment } from '#clock'
import { type Fact, Facts } from '#ui/facts.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import { rupiah } from '#ui/rupiah.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { PartLine, Proof } from '../contract/step-work.ts'
import type { CasePage, StepWorkView } from '../contract.ts'
import { moneyWords, receiptStates } from './money/money-words.ts'
import { errandTerm, mustAgree, partStates, stepWords } from './step-work-words.ts'

type Props = { steps: StepWorkView; frame: Frame }

/** What was written at steps that only some procedures have: the team, the visit, the way out and back, what was paid, who signed. */
export function StepWork({ view, frame }: { view: CasePage; frame: Frame }) {
  const { steps } = view
  if (!steps) return null
  return (
    <>
      <Away steps={steps} frame={frame} />
      <Team steps={steps} frame={frame} />
      <Written heading={frame.say(stepWords.visit)} rows={visitFacts(steps, frame)} />
      <Written heading={frame.say(stepWords.signatures)} rows={signatureFacts(steps, frame)} />
      <Written heading={frame.say(stepWords.charge)} rows={chargeFacts(view, steps, frame)} />
      {steps.errands.map((errand) => (
        <Written heading={frame.say(errandTerm(errand))} rows={errandFacts(errand, frame)} />
      ))}
      {steps.minutes.map(({ text, by, at }) => (
        <div class="note">
          <b>
            {frame.say(stepWords.minutes)}, {by}
            {at ? `, ${frame.say(shortMoment(at, frame.zone, frame.now))}` : ''}
          </b>
          <p class="said">{text}</p>
        </div>
      ))}
    </>
  )
}

function Written({ heading, rows }: { heading: string; rows: readonly Fact[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <Facts rows={rows} />
    </>
  )
}

function Away({ steps: { away }, frame }: Props) {
  if (!away) return null
  const { say } = frame
  return (
    <div class={away.late ? 'note soon' : 'note'}>
      <b>
        {say(stepWords.away)}: {say(away.agency)}.
      </b>{' '}
      {away.expectedOn ? (
        <>
          {say(stepWords.expected)} {say(letterDate(away.expectedOn))}{' '}
          {away.late ? <Status flag="late" text={say(stepWords.overdue)} /> : null}
        </>
      ) : null}
    </div>
  )
}

const flags = { free: 'waiting', taken: 'in-time', agreed: 'done', disagreed: 'soon' } as const satisfies Record<
  PartLine['state'],
  StatusFlag
>

function Team({ steps: { team }, frame }: Props) {
  if (!team) return null
  const { say, zone, now } = frame
  return (
    <>
      <h2>{say(stepWords.team)}</h2>
      <p class="sub">{say(mustAgree(team.agree, team.lines.length, team.back))}</p>
      <Facts
        rows={team.lines.map(({ name, state, by, at, reason }) => ({
          term: say(name),
          value: <Status flag={flags[state]} text={say(partStates[state])} />,
          sub: [by, at && say(shortMoment(at, zone, now)), reason].filter(Boolean).join(' · '),
        }))}
      />
    </>
  )
}

function visitFacts({ plan, moved }: StepWorkView, { say }: Frame): Fact[] {
  if (!plan) return []
  const { plannedOn, goes, orderNumber, orderDate, told, by } = plan
  return [
    { term: say(stepWords.visit), value: <b>{say(letterDate(plannedOn))}</b>, sub: goes },
    { term: say(stepWords.order), value: orderNumber, sub: `${say(letterDate(orderDate))} · ${by}` },
    { term: say(stepWords.told), value: told },
    ...moved.map((one) => ({
      term: say(stepWords.movedFrom),
      value: say(letterDate(one.from)),
      sub: `${one.reason} · ${one.by}`,
    })),
  ]
}

function signatureFacts({ signatures, unsigned }: StepWorkView, { say }: Frame): Fact[] {
  return [
    ...signatures.map(({ role, name, signedOn, identity }) => ({
      term: say(role),
      value: name,
      sub: `${say(letterDate(signedOn))} · ${identity}`,
    })),
    ...unsigned.map(({ role, name }) => ({
      term: say(role),
      value: name,
      sub: <Status flag="waiting" text={say(stepWords.unsigned)} />,
    })),
  ]
}

function chargeFacts({ cost }: CasePage, { charge, payments, money }: StepWorkView, { say }: Frame): Fact[] {
  const set = charge
    ? [
        {
          term: say(charge.agency),
          value: charge.number,
          sub: joined(say(letterDate(charge.dated)), charge.proofs, say),
        },
      ]
    : []
  const paid = payments.map(({ amountRupiah, receipt, paidOn, payTo, proofs }) => ({
    term: say(stepWords.payment),
    value: (
      <>
        <b>{rupiah(amountRupiah)}</b> {receipt ? `${say(payTo)}, ${receipt}` : say(stepWords.nothingToPay)}
      </>
    ),
    sub: paidOn ? joined(say(letterDate(paidOn)), proofs, say) : say(cost.basis),
  }))
  return [...set, ...paid, ...moneyFacts(money, say)]
}

/** What this office took itself: its assessments and receipts, each with its paper. */
function moneyFacts(money: StepWorkView['money'], say: Frame['say']): Fact[] {
  const link = (paper: { href: string; number: string; amountRupiah: bigint }) => (
    <>
      <b>{rupiah(paper.amountRupiah)}</b> <a href={paper.href}>{paper.number}</a>
    </>
  )
  return [
    ...(money?.assessments ?? []).map((paper) => ({
      term: say(moneyWords.paper),
      value: link(paper),
      sub: paper.replaces === null ? undefined : `${say(moneyWords.replaces)} ${paper.replaces}`,
    })),
    ...(money?.receipts ?? []).map((paper) => ({
      term: say(moneyWords.receipts),
      value: link(paper),
      sub: say(receiptStates[paper.state]),
    })),
  ]
}

function errandFacts(errand: StepWorkView['errands'][number], { say }: Frame): Fact[] {
  const { carrier, happenedOn, paper, product, expectedOn, next } = errand
  return [
    {
      term: say(letterDate(happenedOn)),
      value: product ?? carrier,
      sub: [product && carrier, paper].filter(Boolean).join(' · '),
    },
    ...(expectedOn ? [{ term: say(stepWords.expected), value: say(letterDate(expectedOn)) }] : []),
    ...(next ? [{ term: say(stepWords.next), value: say(next) }] : []),
  ]
}

function joined(first: string, proofs: readonly Proof[], say: Frame['say']): ComponentChildren {
  return (
    <>
      {first}
      {proofs.map(({ href, name, bytes }) => (
        <>
          {' · '}
          <a href={href}>
            {name}, {say(fileSize(bytes))}
          </a>
        </>
      ))}
    </>
  )
}
