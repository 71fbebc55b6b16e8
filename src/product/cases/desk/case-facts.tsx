import type { ComponentChildren } from 'preact'
import { remarksHeading } from '#catalogue'
import { calculationOf, owed } from '#fees'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { caseWords } from './case-words.ts'

/** Who asks, what was filled in, and the rules it was opened under. */
export function CaseFacts({ view, frame }: { view: CasePage; frame: Frame }) {
  return (
    <>
      <h2>{frame.say(caseWords.applicantAndFields)}</h2>
      {view.applicant.nikWarnings.length === 0 ? null : (
        <p class="note soon">
          <b>{frame.say(caseWords.checkNik)}</b> {view.applicant.nikWarnings.map(frame.say).join(' ')}
        </p>
      )}
      <Facts rows={[...applicantFacts(view, frame), ...fieldFacts(view, frame), ...ruleFacts(view, frame)]} />
    </>
  )
}

function applicantFacts({ applicant }: CasePage, { say }: Frame): Fact[] {
  const { name, nikMasked, noNikReason, phone, village, villageCode, address, kind, registration } = applicant
  const without = noNikReason === undefined ? undefined : `${say(caseWords.withoutNik)}: ${noNikReason}`
  const identity = kind === 'person' ? (nikMasked ?? without) : registration
  return [
    {
      term: say(caseWords.applicant),
      value: <b>{name}</b>,
      sub: nikMasked ? <span class="mono">{identity}</span> : identity,
    },
    { term: say(caseWords.address), value: [address, village].filter(Boolean).join(', '), sub: villageCode },
    ...(phone === undefined ? [] : [{ term: say(caseWords.phone), value: phone }]),
  ]
}

function fieldFacts({ fields }: CasePage, { say }: Frame): Fact[] {
  return fields.map(({ label, value, columns }) => ({
    term: say(label),
    value:
      'id' in value ? (
        say(value)
      ) : (
        <ListTable rows={value.map((row) => row.map(say))} columns={(columns ?? []).map(say)} />
      ),
  }))
}

function ruleFacts(
  { serviceSource, serviceRemarks = [], cost, costStays, authority }: CasePage,
  { say }: Frame,
): Fact[] {
  const reckoned = say(calculationOf(cost) ?? cost.basis)
  return [
    { term: say(caseWords.standard), value: say(serviceSource) },
    {
      term: say(caseWords.cost),
      value: say(owed(cost)),
      sub: costStays ? `${reckoned} ${say(caseWords.costStays)}` : reckoned,
    },
    { term: say(caseWords.authority), value: say(authority.name), sub: say(authority.basis) },
    ...(serviceRemarks.length > 0 ? [{ term: say(remarksHeading), value: serviceRemarks.map(say).join(' ') }] : []),
  ]
}

function ListTable({
  rows,
  columns,
}: {
  rows: readonly (readonly string[])[]
  columns: readonly string[]
}): ComponentChildren {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
