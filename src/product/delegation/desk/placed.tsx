import { ActButton } from '#ui/button.tsx'
import type { PlacedService } from '../contract.ts'
import type { Shown } from './authority.page.tsx'
import { placingWords, sayPlaced } from './placing-words.ts'

/** Services that the regency put under this power, now or from a day ahead, and the way to more. */
export function Placed({ view, frame }: Shown) {
  const { say } = frame
  return (
    <>
      {view.placed.length === 0 ? null : (
        <>
          <h3>{say(placingWords.placed)}</h3>
          <ul class="bare">
            {view.placed.map((one) => (
              <li class="row">
                <span>
                  {say(one.name)} <span class="sub">{say(sayPlaced(one.offices, one.from))}</span>
                </span>
                {view.mayKeep ? <Take one={one} view={view} frame={frame} /> : null}
              </li>
            ))}
          </ul>
          {view.mayKeep ? <p class="sub">{say(placingWords.takeNote)}</p> : null}
        </>
      )}
      {view.mayKeep ? <More view={view} frame={frame} /> : null}
    </>
  )
}

function Take({ one, view, frame }: Shown & { one: PlacedService }) {
  const { say } = frame
  return (
    <form method="post" action={`/authorities/${view.code}/services/taken`}>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="service" value={one.key} />
      <button class="btn alt" type="submit">
        {say(placingWords.take)}
        <span class="vh">: {say(one.name)}</span>
      </button>
    </form>
  )
}

function More({ view, frame }: Shown) {
  const { say } = frame
  if (view.state === 'ended')
    return <ActButton id="taruh-layanan" label={say(placingWords.title)} why={say(placingWords.over)} alt />
  return (
    <p>
      <a class="btn alt" href={`/authorities/${view.code}/services`}>
        {say(placingWords.title)}
      </a>
    </p>
  )
}
