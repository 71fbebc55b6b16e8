import type { Frame } from '#ui/frame.ts'
import type { Finding } from '../contract.ts'
import { findingNames, findingSays, findingsSentence, findingWords, monthsOfFinding } from '../finding-words.ts'

const shownMax = 6

type Shown = { findings: readonly Finding[]; period: string; office?: string | undefined; frame: Frame }

/** What is worth asking about, on a page of figures: a sentence each, and where its evidence is. */
export function FindingList({ findings, period, office, frame }: Shown) {
  const { say } = frame
  const query = new URLSearchParams({ masa: period, ...(office !== undefined && { office }) })
  return (
    <section class="findings" aria-labelledby="temuan">
      <h2 id="temuan">{say(findingWords.title)}</h2>
      {findings.length === 0 ? null : (
        <>
          {office === undefined ? <p>{say(findingsSentence(findings))}</p> : null}
          <ul>
            {findings.slice(0, shownMax).map((finding) => (
              <li>
                <a href={`/findings?${query}#${idOf(finding)}`}>
                  {office === undefined ? `${finding.office.name}: ` : ''}
                  {say(findingNames[finding.kind])}
                </a>
                , {say(monthsOfFinding(finding))}. <span class="sub">{say(findingSays(finding))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="sub">
        {findings.length === 0 ? `${say(findingWords.none)} ` : ''}
        <a class="noprint" href={`/findings?${query}`}>
          {say(findings.length === 0 ? findingWords.how : findingWords.all)}
        </a>
      </p>
    </section>
  )
}

/** Where a finding stands on its page. */
export function idOf({ kind, office, post, from }: Finding): string {
  return [office.key, kind, ...(post ? [post.key] : []), from.toString()].join('-')
}
