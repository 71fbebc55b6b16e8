import type { VNode } from 'preact'
import { questionPath } from '#integrity'
import { CheckField } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { GroupIcon } from '#ui/icons/group.tsx'
import { withQuery } from '#ui/page-links.ts'
import { RoomLayout } from '#ui/room-layout.tsx'
import type { GroupLine, KioskPage } from '../contract.ts'
import { roomWords, sayLine } from '../room-words.ts'
import { publicWords as words } from './queue-words.ts'

/** The kiosk: one question, a tile for each matter, and one button for the priority line. Nothing else is asked. */
export function renderKioskPage(view: KioskPage, frame: Frame): VNode {
  const { say } = frame
  const asked = new URLSearchParams(frame.path.split('?')[1])
  const isPriority = asked.has('prioritas') || frame.form?.values.priority === 'yes'
  const isSeveral = asked.has('beberapa') || frame.form?.values.several === 'yes'
  return (
    <RoomLayout frame={frame} title={say(words.kioskTitle)} officeName={view.officeName} kind="kiosk" script="kiosk">
      <ErrorSummary frame={frame} labels={{ group: say(roomWords.matters) }} />
      <h1>{say(isPriority ? words.priorityOn : words.welcome)}</h1>
      {view.isOpen ? (
        <>
          <p class="sub">{say(isSeveral ? roomWords.several : words.touch)}</p>
          {isSeveral ? (
            <Several lines={view.lines} isPriority={isPriority} frame={frame} />
          ) : (
            <ul class="tiles">
              {view.lines.map((line, place) => (
                <Tile line={line} isFirst={place === 0} isPriority={isPriority} frame={frame} />
              ))}
            </ul>
          )}
          <Priority isOn={isPriority} isSeveral={isSeveral} frame={frame} />
        </>
      ) : (
        <div class="flow" data-wait>
          <p class="lg">{say(words.closed)}</p>
          {view.hours ? <p>{say(view.hours)}</p> : null}
          <p class="sub">{say(words.closedWait)}</p>
        </div>
      )}
      <p class="row">
        <button class="btn alt big" type="button" data-say="sambutan" hidden>
          {say(words.listen)}
        </button>
        {view.isOpen ? (
          <a class="btn alt big" href={kioskPath(isPriority, !isSeveral)}>
            {say(isSeveral ? words.severalOne : words.several)}
          </a>
        ) : null}
        {view.asks ? (
          <a class="btn alt big" href={questionPath}>
            {say(words.collected)}
          </a>
        ) : null}
      </p>
    </RoomLayout>
  )
}

type TileProps = { line: GroupLine; isFirst: boolean; isPriority: boolean; frame: Frame }

function Tile({ line: { group, waiting, expected }, isFirst, isPriority, frame }: TileProps) {
  const { say } = frame
  return (
    <li>
      <form method="post" action="/kiosk">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="group" value={group.key} />
        {isPriority ? <input type="hidden" name="priority" value="yes" /> : null}
        <button class={isFirst ? 'tile first' : 'tile'} type="submit">
          <GroupIcon icon={group.icon} />
          <span>
            {say(group.name)}
            <br />
            <span class="sub">{say(sayLine(waiting, expected))}</span>
          </span>
        </button>
      </form>
    </li>
  )
}

/** Several matters on one ticket: each a row to touch, and one button. */
function Several({ lines, isPriority, frame }: { lines: readonly GroupLine[]; isPriority: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <form method="post" action="/kiosk" class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="several" value="yes" />
      {isPriority ? <input type="hidden" name="priority" value="yes" /> : null}
      <CheckField
        frame={frame}
        name="group"
        label={say(roomWords.matters)}
        choices={lines.map(({ group: { key, name }, waiting, expected }) => ({
          value: key,
          label: say(name),
          sub: say(sayLine(waiting, expected)),
        }))}
      />
      <p>
        <button class="btn big" type="submit">
          {say(words.takeOne)}
        </button>
      </p>
    </form>
  )
}

function Priority({ isOn, isSeveral, frame }: { isOn: boolean; isSeveral: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <p class="row priority">
      <a class="btn alt big" href={kioskPath(!isOn, isSeveral)}>
        {say(isOn ? words.ordinary : words.priority)}
      </a>
      <span class="sub">{say(words.prioritySaid)}</span>
    </p>
  )
}

function kioskPath(priority: boolean, several: boolean): string {
  return withQuery('/kiosk', { ...(priority && { prioritas: '1' }), ...(several && { beberapa: '1' }) })
}
