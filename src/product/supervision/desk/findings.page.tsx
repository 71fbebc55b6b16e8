import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { type Finding, type FindingsPage, findingKinds } from '../contract.ts'
import { figureWords } from '../figure-words.ts'
import {
  caseCounts,
  findingDoes,
  findingNames,
  findingSays,
  findingsSentence,
  findingWords,
  howFound,
  listedOf,
  monthsOfAlike,
  monthsOfFinding,
} from '../finding-words.ts'
import { type AlikeFindings, alikeFindings } from '../rules/alike-findings.ts'
import { stretchKey } from '../rules/period.ts'
import { unconfirmedWords } from '../words.ts'
import { idOf } from './finding-list.tsx'
import { casesPath, depositsPath, FileNumber } from './parts.tsx'
import { Periods } from './periods.tsx'

type Shown = { view: FindingsPage; frame: Frame }

/** What the figures show that somebody should be asked about: office by office in their own order, each with its evidence. */
export function renderFindingsPage(view: FindingsPage, frame: Frame): VNode {
  const { say } = frame
  const title = view.office ? `${say(findingWords.title)}, ${view.office.name}` : say(findingWords.title)
  const back = view.office ? `/offices/${view.office.key}` : '/offices'
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <p class="noprint">
        <a href={`${back}?masa=${view.period.key}`}>{view.office ? view.office.name : say(figureWords.back)}</a>
      </p>
      <h1>{title}</h1>
      <Periods choice={view} frame={frame} />
      {view.rules ? (
        <p class="note">
          {say(findingsSentence(view.findings))} {view.findings.length > 0 ? say(findingWords.verdict) : null}
        </p>
      ) : (
        <p class="note">{say(findingWords.noRules)}</p>
      )}
      {[...Map.groupBy(view.findings, ({ office }) => office.key)].map(([key, findings]) => (
        <section aria-labelledby={`kantor-${key}`}>
          <h2 id={`kantor-${key}`}>{findings[0]?.office.name}</h2>
          {alikeFindings(findings).map((alike) => (
            <One alike={alike} frame={frame} />
          ))}
        </section>
      ))}
      <How view={view} frame={frame} />
    </DeskLayout>
  )
}

/** One thing in every month in which it was found, and what helps. */
function One({ alike, frame }: { alike: AlikeFindings; frame: Frame }) {
  const { say } = frame
  const [newest, ...before] = alike
  return (
    <article class="finding" id={idOf(newest)}>
      <h3>
        {say(findingNames[newest.kind])} <span class="sub">{say(monthsOfAlike(alike))}</span>
      </h3>
      <p>
        <b>{say(findingDoes[newest.kind])}</b>
      </p>
      {alike.map((finding) => (
        <>
          <p>
            {before.length > 0 ? <span class="sub">{say(monthsOfFinding(finding))}. </span> : null}
            {say(findingSays(finding))} <Records finding={finding} frame={frame} />
          </p>
          <Cases finding={finding} frame={frame} />
        </>
      ))}
    </article>
  )
}

function Records({ finding, frame }: { finding: Finding; frame: Frame }) {
  const href = recordsOf(finding, frame)
  return href === undefined ? null : (
    <a class="nb" href={href}>
      {frame.say(findingWords.opens)}
    </a>
  )
}

/** The files behind a finding of a desk. */
function Cases({ finding: { kind, cases, n }, frame }: { finding: Finding; frame: Frame }) {
  const { say } = frame
  const counts = caseCounts[kind]
  if (cases.length === 0 || !counts) return null
  return (
    <details>
      <summary>
        {say(findingWords.evidence)}: {say(listedOf(cases.length, n))}
      </summary>
      <table class="list narrow">
        <caption class="sub">{say(findingWords.first)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(figureWords.number)}</th>
            <th scope="col" class="num">
              {say(counts)}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr>
              <th scope="row">
                <FileNumber number={one.number} frame={frame} />
              </th>
              <td class="num">{one.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Where the records behind a finding are, of its own months, for who may open them there. */
function recordsOf({ kind, office, post, ...found }: Finding, frame: Frame): string | undefined {
  const period = stretchKey(found)
  if (kind === 'returns-everything') return casesPath(office.key, 'returned', { period })
  if (kind === 'late-deposits') return depositsPath(frame)
  if (kind === 'demanded-fee') return '/integrity'
  return `/offices/${office.key}/desks/${post?.key}?masa=${period}`
}

function How({ view: { rules }, frame }: Shown) {
  const { say } = frame
  if (!rules) return null
  return (
    <section aria-labelledby="cara">
      <h2 id="cara">{say(findingWords.how)}</h2>
      <dl class="method">
        {findingKinds.map((kind) => {
          const { says, unconfirmed } = howFound(kind, rules)
          return (
            <div>
              <dt>{say(findingNames[kind])}</dt>
              <dd>
                {say(says)} {unconfirmed ? <span class="sub">{say(findingWords.ours)}.</span> : null}
              </dd>
            </div>
          )
        })}
      </dl>
      <p class="sub xs">
        {say(findingWords.looked)} {say(unconfirmedWords.note)}
      </p>
    </section>
  )
}
