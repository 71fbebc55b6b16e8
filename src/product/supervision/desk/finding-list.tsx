import type { Frame } from '#ui/frame.ts'
import type { Finding } from '../contract.ts'
import { findingNames, findingSays, findingsSentence, findingWords, monthsOfAlike } from '../finding-words.ts'
import { alikeFindings } from '../rules/alike-findings.ts'

const shownMax = 20

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
            {alikeFindings(findings)
              .slice(0, shownMax)
              .map((alike) => {
                const [newest] = alike
                return (
                  <li>
                    <a href={`/findings?${query}#${idOf(newest)}`}>
                      {office === undefined ? `${newest.office.name}: ` : ''}
                      {say(findingNames[newest.kind])}
                    </a>
                    , {say(monthsOfAlike(alike))}. <span class="sub">{say(findingSays(newest))}</span>
                  </li>
                )
              })}
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
