import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { Status } from '#ui/status.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { TemplatePage, VersionLine, VersionStanding } from '../contract.ts'
import { refusals, standings } from '../words.ts'
import { paths } from './paths.ts'
import { holdsFrom, proposedBy, templateWords, versionName, withdrawnBy } from './template-words.ts'

type Shown = { view: TemplatePage; frame: Frame }

/** Every version the regency wrote of a template, newest first, and what may be done with it. */
export function Versions({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="versi">
      <h2 id="versi">{say(templateWords.versions)}</h2>
      {view.versions.length === 0 ? <p class="sub">{say(templateWords.noVersions)}</p> : null}
      <ul class="bare flow">
        {view.versions.map((version) => (
          <Version version={version} view={view} frame={frame} />
        ))}
      </ul>
    </section>
  )
}

const flags = {
  proposed: 'waiting',
  ahead: 'waiting',
  'in-force': 'in-time',
  past: 'done',
  withdrawn: 'done',
} as const satisfies Record<VersionStanding, string>

function Version({ version, view, frame }: Shown & { version: VersionLine }) {
  const { say, zone, now } = frame
  const { ordinal, standing, from, enactedByName, withdrawnByName, withdrawnReason, source } = version
  return (
    <li class="panel flow">
      <p class="row">
        <b>{say(versionName(ordinal))}</b> <Status flag={flags[standing]} text={say(standings[standing])} />
      </p>
      <p>
        {source === null ? `${say(templateWords.asOfPack)}. ` : null}
        {version.note}{' '}
        <span class="sub">
          {say(proposedBy(version.proposedByName, shortMoment(version.proposedAt, zone, now)))}{' '}
          {from ? say(holdsFrom(from, enactedByName ?? '')) : null}{' '}
          {withdrawnByName ? say(withdrawnBy(withdrawnByName, withdrawnReason ?? '')) : null}
        </span>
      </p>
      <p>
        <a href={withQuery(paths.template(view.template), { version: version.id })}>
          {say(templateWords.look)} <span class="vh">{say(versionName(ordinal))}</span>
        </a>
      </p>
      {standing === 'proposed' ? <Enacting version={version} view={view} frame={frame} /> : null}
      {standing === 'proposed' || standing === 'ahead' ? (
        <Withdrawing version={version} view={view} frame={frame} />
      ) : null}
    </li>
  )
}

function Enacting({ version, view, frame }: Shown & { version: VersionLine }) {
  const { say } = frame
  const { id, whyNotEnact, ordinal } = version
  if (whyNotEnact) {
    const why = refusals[whyNotEnact]
    return (
      <>
        <p>
          <button class="btn" type="button" aria-disabled="true" aria-describedby={`sebab-${ordinal}`}>
            {say(templateWords.enact)} <span class="vh">{say(versionName(ordinal))}</span>
          </button>
        </p>
        <p class="why" id={`sebab-${ordinal}`} tabindex={-1}>
          {say(typeof why === 'function' ? why({}) : why)}
        </p>
      </>
    )
  }
  return (
    <form method="post" action={paths.act(view.template, 'enactment')} class="row">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="version" value={id} />
      <TextField
        {...{ frame, name: 'from', form: id, kind: 'date' }}
        label={say(templateWords.from)}
        hint={say(templateWords.fromHint)}
        start={view.today.toString()}
      />
      <button class="btn" type="submit">
        {say(templateWords.enact)} <span class="vh">{say(versionName(ordinal))}</span>
      </button>
    </form>
  )
}

function Withdrawing({ version, view, frame }: Shown & { version: VersionLine }) {
  const { say } = frame
  return (
    <details class="unfold">
      <summary class="btn alt">
        {say(templateWords.withdraw)} <span class="vh">{say(versionName(version.ordinal))}</span>
      </summary>
      <form method="post" action={paths.act(view.template, 'withdrawal')} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="version" value={version.id} />
        <LongTextField
          {...{ frame, name: 'reason', form: version.id, rows: 2, maxLength: 500 }}
          label={say(templateWords.withdrawReason)}
        />
        <button class="btn" type="submit">
          {say(templateWords.withdrawButton)} <span class="vh">{say(versionName(version.ordinal))}</span>
        </button>
      </form>
    </details>
  )
}
