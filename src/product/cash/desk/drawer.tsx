import { shortMoment } from '#clock'
import { SelectField } from '#ui/choice-field.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { CashPage, DrawerNow } from '../contract/pages.ts'
import { money, cashWords as words } from './cash-words.ts'
import { ownForm } from './own-form.ts'
import { paths } from './paths.ts'

type Shown = { view: CashPage; frame: Frame }

/** The own drawer of today: opened, handed over, closed. */
export function DrawerSection({ view, frame }: Shown) {
  const { say } = frame
  const { drawer, day } = view
  return (
    <section class="flow" aria-labelledby="laci">
      <h2 id="laci">{say(words.drawer)}</h2>
      {drawer ? (
        <OpenDrawer view={view} drawer={drawer} frame={frame} />
      ) : day?.closed ? (
        <p class="sub">{say(words.closedToday)}</p>
      ) : (
        <Opening view={view} frame={frame} />
      )}
    </section>
  )
}

function Opening({ view, frame }: Shown) {
  const { say, zone, now } = frame
  const { handedOver } = view
  return (
    <form method="post" action={paths.cash} class="flow brief near">
      {handedOver ? (
        <p class="note">
          {say(words.handedOver)} <b>{handedOver.name}</b>, {say(shortMoment(handedOver.at, zone, now))}:{' '}
          {money(handedOver.countedRupiah)}.
        </p>
      ) : null}
      <p class="sub">{say(words.noDrawer)}</p>
      <Doing frame={frame} what="open" />
      <TextField
        frame={ownForm(frame, 'open')}
        form="open"
        name="float"
        label={say(words.float)}
        hint={say(words.floatHint)}
        keyboard="numeric"
        maxLength={30}
      />
      <SelectField
        frame={ownForm(frame, 'open')}
        form="open"
        name="floatFrom"
        label={say(words.floatFrom)}
        choices={view.givers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button class="btn" type="submit">
        {say(words.openDrawer)}
      </button>
    </form>
  )
}

function OpenDrawer({ view, drawer, frame }: Shown & { drawer: DrawerNow }) {
  const { say, zone, now } = frame
  const from = drawer.takenFrom ?? drawer.floatFrom
  return (
    <>
      <Facts
        rows={[
          {
            term: say(words.began),
            value: money(drawer.beganRupiah),
            sub: `${say(shortMoment(drawer.openedAt, zone, now))}${from ? `, ${from}` : ''}`,
          },
          { term: say(words.moved), value: money(drawer.movedRupiah) },
          { term: say(words.should), value: <b>{money(drawer.beganRupiah + drawer.movedRupiah)}</b> },
        ]}
      />
      {drawer.offer ? (
        <form method="post" action={paths.cash} class="note flow">
          <p>
            {say(words.offered)}: <b>{drawer.offer.to}</b>, {money(drawer.offer.countedRupiah)}.
          </p>
          <Doing frame={frame} what="end-offer" />
          <input type="hidden" name="handover" value={drawer.offer.id} />
          <button class="btn alt" type="submit">
            {say(words.takeBack)}
          </button>
        </form>
      ) : (
        <div>
          {view.cashiers.length === 0 ? null : <Offering view={view} drawer={drawer} frame={frame} />}
          <Counting what="close" drawer={drawer} frame={frame} />
        </div>
      )}
    </>
  )
}

function Offering({ view, drawer, frame }: Shown & { drawer: DrawerNow }) {
  const { say } = frame
  return (
    <Counting what="offer" drawer={drawer} frame={frame}>
      <SelectField
        frame={ownForm(frame, 'offer')}
        form="offer"
        name="to"
        label={say(words.handOverTo)}
        choices={view.cashiers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Counting>
  )
}

type Counted = { what: 'offer' | 'close'; drawer: DrawerNow; frame: Frame; children?: preact.ComponentChildren }

function Counting({ what, drawer, frame, children }: Counted) {
  const { say } = frame
  const title = what === 'offer' ? words.handOver : words.closeDrawer
  const isOpen = frame.form?.values.do === what
  return (
    <details open={isOpen}>
      <summary>{say(title)}</summary>
      <form method="post" action={paths.cash} class="flow brief">
        <p class="sub">{say(what === 'offer' ? words.handOverLead : words.closeDrawerLead)}</p>
        <Doing frame={frame} what={what} />
        <input type="hidden" name="drawer" value={drawer.id} />
        {children}
        <TextField
          frame={ownForm(frame, what)}
          form={what}
          name="counted"
          label={say(words.counted)}
          hint={say(words.countedHint)}
          keyboard="numeric"
          maxLength={30}
        />
        <LongTextField
          frame={ownForm(frame, what)}
          form={what}
          name="explained"
          label={say(words.explained)}
          rows={2}
          maxLength={500}
        />
        <button class={what === 'offer' ? 'btn' : 'btn alt'} type="submit">
          {say(title)}
        </button>
      </form>
    </details>
  )
}

/** A drawer that a colleague offers: counted again, then taken or not. */
export function OfferSection({ offer, frame }: { offer: CashPage['offers'][number]; frame: Frame }) {
  const { say, zone, now } = frame
  return (
    <section class="note flow" aria-labelledby={`tawaran-${offer.id}`}>
      <h2 id={`tawaran-${offer.id}`}>{say(words.offerTitle)}</h2>
      <p>
        {offer.from}, {say(shortMoment(offer.at, zone, now))}: <b>{money(offer.countedRupiah)}</b>
      </p>
      <form method="post" action={paths.cash} class="flow brief">
        <Doing frame={frame} what="take" />
        <input type="hidden" name="handover" value={offer.id} />
        <TextField
          frame={ownForm(frame, 'take')}
          form="take"
          name="counted"
          label={say(words.counted)}
          hint={say(words.countedHint)}
          keyboard="numeric"
          maxLength={30}
        />
        <button class="btn" type="submit">
          {say(words.take)}
        </button>
      </form>
      <form method="post" action={paths.cash}>
        <Doing frame={frame} what="end-offer" />
        <input type="hidden" name="handover" value={offer.id} />
        <button class="btn plain" type="submit">
          {say(words.decline)}
        </button>
      </form>
    </section>
  )
}

function Doing({ frame, what }: { frame: Frame; what: string }) {
  return (
    <>
      <input type="hidden" name="do" value={what} />
      <input type="hidden" name="requestId" value={frame.requestId()} />
    </>
  )
}
