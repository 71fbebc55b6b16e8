import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { noticeNames } from '../notice-words.ts'
import { throughWhat } from '../overturned-words.ts'
import { waitingNotice } from '../rules/notices.ts'
import { type ActFormProps, CaseForm } from './case-forms.tsx'
import { Given } from './hand-over-forms.tsx'
import { handedTo, noticeNumber, noticeOverturned, noticeWaits } from './handing-words.ts'
import { paths } from './paths.ts'

/** The letters that tell of a decision about another: what each is, and who has it. */
export function Notices({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const told = ({ at, handover, overturnedAt, overturnedBy: by, byAppeal }: CasePage['notices'][number]) => {
    if (overturnedAt) return noticeOverturned(throughWhat({ by, byAppeal }), shortMoment(overturnedAt, zone, now))
    return handover ? handedTo(handover, shortMoment(handover.at, zone, now)) : noticeWaits(shortMoment(at, zone, now))
  }
  return view.notices.map((notice) => (
    <p class={notice.handover || notice.overturnedAt ? 'sub' : 'note'}>
      <NoticeLink notice={notice} frame={frame} /> {say(told(notice))}
    </p>
  ))
}

function NoticeLink({ notice, frame }: { notice: CasePage['notices'][number]; frame: Frame }) {
  const name = frame.say(noticeNumber(noticeNames[notice.kind], notice.number))
  return notice.href ? <a href={notice.href}>{name}</a> : <span>{name}</span>
}

export function HandOverNoticeForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const notice = waitingNotice(view)
  if (!notice) return null
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.noticeHandover(view.number)} takesFiles>
      <input type="hidden" name="notice" value={notice.id} />
      <p>
        <NoticeLink notice={notice} frame={frame} />
      </p>
      <Given view={view} offered={offered} frame={frame} />
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}
