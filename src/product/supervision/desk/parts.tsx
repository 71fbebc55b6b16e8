import type { ComponentChildren } from 'preact'
import { cashPaths } from '#cash'
import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import { percent, twoDecimals, wholeNumber, within, workingTime } from '../amount-words.ts'
import type { Burden, Correction, OfficeLine } from '../contract.ts'
import { correctionSays, moreCorrections, figureWords as words } from '../figure-words.ts'
import { methodLines } from '../method-words.ts'
import { shareOf, type spreadOf } from '../rules/summary.ts'
import { crossed, kmAway, officersHere, unconfirmedWords, villagesHere, withoutSignal } from '../words.ts'

type Burdened = Pick<OfficeLine, 'burden' | 'villages' | 'officers'>

/** What makes service hard there, in words; marked where nobody confirmed it. */
export function BurdenWords({ office, frame }: { office: Burdened; frame: Frame }) {
  const { say } = frame
  const { burden, villages, officers } = office
  const said = [
    ...(burden
      ? partsOf(burden).map(({ text, unsure }) => (unsure ? `${say(text)} ${say(unconfirmedWords.mark)}` : say(text)))
      : []),
    say(villagesHere(villages)),
    say(officersHere(officers)),
  ]
  return <span>{said.join(', ')}</span>
}

function partsOf({ land, crossings, straightKm, signalPoints, unconfirmed }: Burden) {
  const unsure = (part: Burden['unconfirmed'][number]) => unconfirmed.includes(part)
  return [
    { text: land, unsure: false },
    ...(crossings > 0 ? [{ text: crossed(crossings), unsure: unsure('crossings') }] : []),
    ...(straightKm ? [{ text: kmAway(straightKm), unsure: unsure('straightKm') }] : []),
    ...(signalPoints > 0 ? [{ text: withoutSignal(signalPoints), unsure: unsure('signalPoints') }] : []),
  ]
}

/** On a phone the head of the table is gone, so each number says what it counts. */
export function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}

/** A figure in its cell, with its name on a phone. */
export function Figure({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <td class="num">
      <Narrow label={label} />
      {children}
    </td>
  )
}

/** Nothing to count, or none: a dash or a zero among columns, left out where each figure bears its name. */
export function NoFigure({ zero }: { zero?: boolean }) {
  return zero ? <span class="dash">0</span> : <span class="sub dash">–</span>
}

/** Why a figure is not told: nothing was counted, or too little of it. */
export function Few({ of, frame }: { of: number; frame: Frame }) {
  return of === 0 ? <NoFigure /> : <span class="sub">{frame.say(words.few)}</span>
}

/** A count that opens to its files; a zero opens to nothing. */
export function Counted({ n, href, frame }: { n: number; href: string; frame: Frame }) {
  return n === 0 ? 0 : <a href={href}>{frame.say(wholeNumber(n))}</a>
}

/** The number of a file, which opens it for who may read files; whoever only reads figures has the number to ask with. */
export function FileNumber({ number, frame: { seat } }: { number: string; frame: Frame }) {
  const mayOpen = seat?.duties.some((duty) => duty === 'cases.work' || duty === 'cases.supervise')
  if (!mayOpen) return <span class="mono">{number}</span>
  return (
    <a class="mono" href={`/cases/${number}`}>
      {number}
    </a>
  )
}

/** Files that press open too: colour only where someone must act, so a zero is plain. */
export function Pressing({ n, flag, href, frame }: { n: number; flag: StatusFlag; href: string; frame: Frame }) {
  if (n === 0) return 0
  return (
    <a href={href}>
      <Status flag={flag} text={frame.say(wholeNumber(n))} />
    </a>
  )
}

/** What is measured over some files opens to them, where they may be listed. */
function Opens({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  return href === undefined ? children : <a href={href}>{children}</a>
}

type Of = { whole: number; href?: string; frame: Frame }

/** A share of some files, which it opens to; where there are too few, only that. */
export function Share({ part, whole, href, frame }: Of & { part: number }) {
  const share = shareOf(part, whole)
  if (share === undefined) return <Few of={whole} frame={frame} />
  return <Opens href={href}>{frame.say(percent(share))}</Opens>
}

/** Within which time half of some files, or nine of ten, were done; opens to all of them. */
export function TimeOf({ times, which, whole, href, frame }: Of & { times: Times; which: 'median' | 'most' }) {
  if (!times) return <Few of={whole} frame={frame} />
  return <Opens href={href}>{frame.say(which === 'median' ? workingTime(times.median) : within(times.most))}</Opens>
}

type Times = ReturnType<typeof spreadOf>

/** The two cells of a table that tell how long some files took. */
export function TimeFigures(of: Of & { times: Times }) {
  return (
    <>
      {(['median', 'most'] as const).map((which) => (
        <Figure label={of.frame.say(words[which])}>
          <TimeOf {...of} which={which} />
        </Figure>
      ))}
    </>
  )
}

/** The head of a table of figures: what each row is of, and what is counted. */
export function FigureHeads({ of, heads, frame }: { of: Text; heads: readonly Text[]; frame: Frame }) {
  const { say } = frame
  return (
    <thead>
      <tr>
        <th scope="col">{say(of)}</th>
        {heads.map((head) => (
          <th scope="col" class="num">
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** How many there are of one thing for each of another; opens to the first, which stand by themselves beside too few. */
export function Ratio({ part, whole, href, frame: { say }, frame }: Of & { part: number }) {
  const share = shareOf(part, whole)
  const opens = part > 0 ? href : undefined
  if (share !== undefined) return <Opens href={opens}>{say(twoDecimals(share))}</Opens>
  if (part === 0) return <Few of={whole} frame={frame} />
  return (
    <>
      {whole === 0 ? null : <Few of={whole} frame={frame} />}{' '}
      <Opens href={opens}>
        <span class="nb">
          {say(wholeNumber(part))} {say(words.times).toLowerCase()}
        </span>
      </Opens>
    </>
  )
}

type Narrowed = { period?: string; service?: string | undefined; desk?: string; paper?: string }

/** Where the files behind a figure are listed; of a desk, or of a missing paper. */
export function casesPath(office: string, what: string, { period, service, desk, paper }: Narrowed = {}): string {
  const named = { what, masa: period, service, meja: desk, surat: paper }
  const query = Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/offices/${office}/cases?${new URLSearchParams(query)}`
}

/** Where deposits stand, for who may open them there. */
export function depositsPath({ seat }: Frame): string | undefined {
  const may = (duty: string) => seat?.duties.includes(duty)
  if (may('cash.supervise')) return cashPaths.offices
  return may('cash.keep') || may('cash.sign') ? cashPaths.deposits : undefined
}

/** So many are told one by one. */
const correctionsTold = 5

/** Figures that are others than they were: said wherever they stand. */
export function Corrections({
  corrections,
  names,
  says = correctionSays,
  frame,
}: {
  corrections: readonly Correction[]
  names: ReadonlyMap<string, string>
  says?: typeof correctionSays
  frame: Frame
}) {
  const { say, zone, now } = frame
  return (
    <>
      {corrections.slice(0, correctionsTold).map((one) => (
        <p class="note">{say(says(one, names.get(one.office) ?? '', shortMoment(one.at, zone, now)))}</p>
      ))}
      {corrections.length > correctionsTold ? (
        <p class="note">{say(moreCorrections(corrections.slice(correctionsTold), names))}</p>
      ) : null}
    </>
  )
}

export function Method({ frame }: { frame: Frame }) {
  const { say } = frame
  return (
    <details class="method">
      <summary>{say(words.method)}</summary>
      <ul>
        {methodLines.map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
    </details>
  )
}
