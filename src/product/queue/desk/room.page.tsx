import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Qr } from '#ui/qr.tsx'
import type { RoomPage } from '../contract.ts'
import { roomWords } from '../room-words.ts'
import { dayCount, doorSentence, leftOpenNote, deskWords as words } from './desk-words.ts'
import { RoomNow } from './waiting-list.tsx'

/** The room now, for whoever leads the day: lines, counters, how it goes, and the opening and closing of the day. */
export function renderRoomPage(view: RoomPage, frame: Frame): VNode {
  const { say } = frame
  const { room, leftOpen, door } = view
  return (
    <DeskLayout frame={frame} title={say(words.roomTitle)} script={['desk', 'live']}>
      <ErrorSummary frame={frame} />
      <h1>{say(words.roomTitle)}</h1>
      {leftOpen ? <p class="note soon">{say(leftOpenNote(letterDate(leftOpen)))}</p> : null}
      {room.day ? <p>{say(dayCount(view.count))}</p> : <p>{say(roomWords.notOpen)}.</p>}
      <div class="side">
        <section class="flow" data-live="/queue/news" aria-live="off">
          <RoomNow room={room} frame={frame} />
        </section>
        <aside class="flow">
          <form method="post" action="/queue" class="flow">
            <input type="hidden" name="do" value={room.day ? 'close' : 'open'} />
            <input type="hidden" name="requestId" value={frame.requestId()} />
            {room.day ? <p class="sub">{say(words.closeDayNote)}</p> : null}
            <button class={room.day ? 'btn risk' : 'btn'} type="submit">
              {say(room.day ? words.closeDay : words.openDay)}
            </button>
          </form>
          {door ? (
            <section class="flow poster">
              <h2 class="noprint">{say(words.door)}</h2>
              <p class="onpaper">{frame.seat?.officeName}</p>
              <Qr {...door.qr} label={say(words.door)} />
              <p class="xs mono">{door.address}</p>
              <p class="sub noprint">{say(words.doorNote)}</p>
              {room.day ? <p class="onpaper">{say(doorSentence(letterDate(room.day.date)))}</p> : null}
            </section>
          ) : null}
        </aside>
      </div>
    </DeskLayout>
  )
}
