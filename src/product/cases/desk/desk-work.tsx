import { letterDate, shortMoment } from '#clock'
import { Facts } from '#ui/facts.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import type { ToldLine } from '../contract/desk-work.ts'
import type { CasePage, Inspected } from '../contract.ts'
import { checkWords } from './check-words.ts'
import { deskFormLabels, deskWords } from './desk-words.ts'

type Props = { view: CasePage; frame: Frame }

/** What the desks before wrote for those after: told at the counter, instructed by the camat, found in the field. */
export function DeskWork({ view, frame }: Props) {
  return (
    <>
      <Dispositions view={view} frame={frame} />
      <Told told={view.told} frame={frame} />
      <Inspections view={view} frame={frame} />
    </>
  )
}

function Dispositions({ view, frame }: Props) {
  const { say, zone, now } = frame
  return (
    <>
      {view.dispositions.map(({ instruction, by, at }) => (
        <div class="note">
          <b>
            {say(deskWords.disposition)}, {by}, {say(shortMoment(at, zone, now))}
          </b>
          <p class="said">{instruction}</p>
        </div>
      ))}
    </>
  )
}

/** What checks of the service told, with the law behind it and whether the applicant still asks. */
export function Told({ told, frame }: { told: readonly ToldLine[]; frame: Frame }) {
  const { say } = frame
  return (
    <>
      {told.map(({ says, basis, sure, uncertain, acknowledged }) => (
        <div class="note soon">
          <b>{say(checkWords.told)}.</b> {uncertain ? say(checkWords.uncertain) : null} {say(says)}{' '}
          {acknowledged ? <b>{say(deskWords.stillAsked)}</b> : null}
          <p class="sub">
            {say(basis)} {sure === 'b' ? <mark>{say(checkWords.unconfirmed)}</mark> : null}
          </p>
        </div>
      ))}
    </>
  )
}

function Inspections({ view, frame }: Props) {
  const { say } = frame
  return (
    <>
      {view.inspections.map((seen, place) => (
        <>
          <h2>{say(place === 0 ? deskWords.inspection : deskWords.earlier)}</h2>
          <Facts rows={factsOf(seen, frame)} />
        </>
      ))}
    </>
  )
}

function factsOf(seen: Inspected, frame: Frame) {
  const { say } = frame
  const photos = seen.photos.map(({ href, name, bytes }) => (
    <li>
      <a href={href}>
        {say(deskWords.photo)} {name}, {say(fileSize(bytes))}
      </a>
    </li>
  ))
  return [
    { term: say(deskFormLabels.wentOn), value: say(letterDate(seen.wentOn)), sub: seen.went },
    { term: say(deskFormLabels.findings), value: seen.findings },
    {
      term: say(deskWords.coordinates),
      value: (
        <span class="mono">
          {seen.latitude}; {seen.longitude}
        </span>
      ),
      sub: seen.outside ? <mark>{say(deskWords.outsideMark)}</mark> : undefined,
    },
    { term: say(deskWords.recordedBy), value: seen.by },
    ...(photos.length === 0
      ? []
      : [{ term: say(deskFormLabels['file.photos']), value: <ul class="bare">{photos}</ul> }]),
  ]
}
