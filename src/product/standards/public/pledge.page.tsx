import type { VNode } from 'preact'
import { longDay } from '#clock'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { PledgePage } from '../contract/pages.ts'
import { componentNames } from '../words.ts'
import { publicPaths } from './paths.ts'
import { pledgeOf, publicWords } from './public-words.ts'

/** The pledge of an office: the promise in its own voice, what it covers, and who answers for it. */
export function renderPledgePage(view: PledgePage, frame: Frame): VNode {
  const { say } = frame
  const { office, pledges } = view
  const [signer, ...others] = signersOf(pledges)
  return (
    <PublicPage frame={frame} title={`${say(publicWords.pledge)} ${office.name}`} officeName={office.name}>
      <p class="sub">
        <a href={publicPaths.standards(office.key)}>{say(publicWords.all)}</a>
      </p>
      <h1>{say(publicWords.pledge)}</h1>
      {!signer ? (
        <p class="note">{say(publicWords.noPledge)}</p>
      ) : (
        <>
          <div class="slip">
            <p class="due">
              {say(pledgeOf(office.name))} <span>{say(publicWords.stand)}</span>
            </p>
            {others.length === 0 ? (
              <p>
                <b>{signer.name}</b>, {signer.post} {office.name}
              </p>
            ) : null}
          </div>
          <Promises view={view} frame={frame} signed={others.length > 0} />
          <p class="sub">{say(publicWords.pledgeBasis)}</p>
        </>
      )}
    </PublicPage>
  )
}

type Signer = PledgePage['pledges'][number]['signer']

/** Who signed, each once: where the camat has changed, every pledge tells its own. */
function signersOf(pledges: PledgePage['pledges']): Signer[] {
  return [...new Map(pledges.map(({ signer }) => [`${signer.post} ${signer.name}`, signer])).values()]
}

function Promises({ view, frame, signed }: { view: PledgePage; frame: Frame; signed: boolean }) {
  const { say, zone, now } = frame
  return (
    <>
      {view.pledges.map(({ service, name, number, time, cost, product, signer, publishedAt }) => (
        <section class="flow" aria-labelledby={`janji-${service}`}>
          <h2 id={`janji-${service}`}>
            <a href={publicPaths.standard(view.office.key, service)}>{say(name)}</a>
          </h2>
          <Facts
            rows={[
              { term: say(componentNames.time), value: say(time) },
              { term: say(componentNames.cost), value: cost.map(say).join('; ') },
              { term: say(componentNames.product), value: say(product) },
              { term: say(publicWords.decision), value: number, sub: say(longDay(publishedAt, zone, now)) },
              ...(signed ? [{ term: say(publicWords.signer), value: signer.name, sub: signer.post }] : []),
            ]}
          />
          <p>
            <a href={publicPaths.pledgePaper(view.office.key, service)}>
              {say(publicWords.pledgePaper)} <span class="vh">{say(name)}</span>
            </a>
          </p>
        </section>
      ))}
    </>
  )
}
