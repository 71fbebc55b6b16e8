import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { TextField } from '#ui/text-field.tsx'
import { type DeviceLine, type DevicesPage, deviceKinds, type Hearing } from '../contract.ts'
import { printCode } from '../rules.ts'
import { kindNames, sayHearing, typeCode, whenSilent, deviceWords as words } from '../words.ts'

/** The kiosks and boards of an office: what each is for, whether it is enrolled, and how to take that back. */
export function renderDevicesPage(view: DevicesPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <ErrorSummary frame={frame} labels={{ name: say(words.name), kind: say(words.kind) }} />
      <h1>{say(words.title)}</h1>
      <p class="sub">{say(words.lead)}</p>
      {view.devices.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <>
          <DeviceTable view={view} frame={frame} />
          <p class="sub xs">{say(words.hearingLead)}</p>
        </>
      )}
      <section class="flow" aria-labelledby="baru">
        <h2 id="baru">{say(words.add)}</h2>
        <form method="post" action="/devices" class="flow">
          <input type="hidden" name="do" value="list" />
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <RadioField
            frame={frame}
            name="kind"
            label={say(words.kind)}
            choices={deviceKinds.map((kind) => ({ value: kind, label: say(kindNames[kind]) }))}
          />
          <TextField frame={frame} name="name" label={say(words.name)} hint={say(words.nameHint)} maxLength={60} />
          <button class="btn" type="submit">
            {say(words.list)}
          </button>
        </form>
      </section>
    </DeskLayout>
  )
}

function DeviceTable({ view, frame }: { view: DevicesPage; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          <th scope="col">{say(words.kind)}</th>
          <th scope="col">{say(words.state)}</th>
          <th scope="col">{say(words.hearing)}</th>
          <th scope="col">
            <span class="vh">{say(words.revoke)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.devices.map((device) => (
          <tr>
            <th scope="row">{device.name}</th>
            <td>{say(kindNames[device.kind])}</td>
            <td>
              <DeviceState device={device} frame={frame} />
            </td>
            <td>
              <Heard hearing={device.hearing} frame={frame} />
            </td>
            <td>{device.revokedAt ? null : <Revoking device={device} frame={frame} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DeviceState({ device, frame }: { device: DeviceLine; frame: Frame }) {
  const { say } = frame
  const on = (at: Temporal.Instant) => say(shortMoment(at, frame.zone, frame.now))
  if (device.revokedAt) return <Status flag="waiting" text={`${say(words.revoked)} ${on(device.revokedAt)}`} />
  if (device.enrolledAt) return <Status flag="in-time" text={`${say(words.enrolled)} ${on(device.enrolledAt)}`} />
  if (device.code)
    return (
      <>
        <Status flag="soon" text={say(words.listed)} />
        <p>{say(typeCode(printCode(device.code), `${frame.origin}/perangkat`))}</p>
      </>
    )
  return <Status flag="waiting" text={say(words.expired)} />
}

/** Colour only where somebody should go and look. */
function Heard({ hearing, frame }: { hearing: Hearing; frame: Frame }) {
  const { say, zone, now } = frame
  const said = say(sayHearing(hearing, zone, now))
  if (hearing.state === 'silent')
    return (
      <>
        <Status flag="soon" text={said} />
        <p class="sub">{say(whenSilent)}</p>
      </>
    )
  return (
    <>
      <span class="sub">{said}</span>
      {hearing.state === 'unknown' ? <p class="sub">{say(words.whenUnknown)}</p> : null}
    </>
  )
}

function Revoking({ device, frame }: { device: DeviceLine; frame: Frame }) {
  const { say } = frame
  return (
    <form method="post" action="/devices">
      <input type="hidden" name="do" value="revoke" />
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="device" value={device.id} />
      <button class="btn risk" type="submit">
        {say(words.revoke)} <span class="vh">{device.name}</span>
      </button>
    </form>
  )
}
