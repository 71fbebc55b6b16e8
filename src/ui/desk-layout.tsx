import type { ComponentChildren } from 'preact'
import { clockTime } from './clock-time.ts'
import { DemoStrip } from './demo-strip.tsx'
import type { Frame } from './frame.ts'
import { Boat } from './icons/boat.tsx'
import { PageHead } from './page-head.tsx'
import { withQuery } from './page-links.ts'
import { connected, kitWords } from './words.ts'

export type DeskLayoutProps = {
  frame: Frame
  title: string
  /** One narrow column, for pages read on a phone or asked one thing at a time. */
  solo?: boolean | undefined
  /** Name of the island; a page without one works the same, slower. */
  script?: string | readonly string[] | undefined
  /** What stands in the search box already. */
  asked?: string | undefined
  children: ComponentChildren
}

/** A whole staff page: skip link, head with the boat and the rooms of the office, content, foot. */
export function DeskLayout({ frame, title, solo, script, asked, children }: DeskLayoutProps) {
  const place = frame.seat?.officeName ?? frame.regencyName
  return (
    <html lang={frame.language} data-text={frame.largeText ? 'large' : undefined}>
      <PageHead frame={frame} title={title} place={place} script={script} />
      <body class={solo ? 'staff solo' : 'staff'}>
        <a class="skip" href="#isi">
          {frame.say(kitWords.skip)}
        </a>
        <DemoStrip frame={frame} />
        <DeskHead frame={frame} place={place} asked={asked} />
        <main id="isi" class="w flow">
          {children}
        </main>
        <DeskFoot frame={frame} hasKeys={script !== undefined} />
      </body>
    </html>
  )
}

function DeskHead({ frame, place, asked }: { frame: Frame; place: string; asked: string | undefined }) {
  const navigation = frame.navigation ?? []
  const { seat } = frame
  return (
    <header class="top">
      <div class="w">
        <a class="brand" href={navigation[0]?.href ?? '/'}>
          <Boat />
          <span>
            <b>PATEN</b> {place}
          </span>
        </a>
        {navigation.length === 0 ? null : (
          <nav aria-label={frame.say(kitWords.mainNavigation)}>
            {navigation.map((link) => (
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {frame.say(link.label)}
              </a>
            ))}
          </nav>
        )}
        {frame.search === undefined ? null : <SearchBox frame={frame} action={frame.search} asked={asked} />}
        {seat ? (
          <p class="xs">
            <span class="nb">{seat.name}</span>, <span class="nb">{seat.posts.map(frame.say).join(', ')}</span>
          </p>
        ) : null}
      </div>
    </header>
  )
}

/** One box for everything: what was typed is sent as a form, never as part of an address. */
function SearchBox({ frame, action, asked }: { frame: Frame; action: string; asked: string | undefined }) {
  return (
    <form class="seek" method="post" action={action} role="search">
      <label for="cari">{frame.say(kitWords.searchFor)}</label>
      <input
        type="text"
        id="cari"
        name="q"
        value={asked}
        maxlength={200}
        autocomplete="off"
        placeholder={frame.say(kitWords.searchHint)}
        aria-keyshortcuts="/"
        data-key="/"
      />
      <button class="btn alt" type="submit">
        {frame.say(kitWords.search)} <kbd>/</kbd>
      </button>
    </form>
  )
}

function DeskFoot({ frame, hasKeys }: { frame: Frame; hasKeys: boolean }) {
  const other = frame.language === 'id' ? 'en' : 'id'
  return (
    <footer class="foot">
      <div class="w row xs">
        <span id="sambungan" role="status">
          {frame.say(connected(clockTime(frame.now, frame.zone)))}
        </span>
        {hasKeys ? (
          <span class="lo keys">
            {frame.say(kitWords.keyboardHelp)}: <kbd>?</kbd>
          </span>
        ) : null}
        <a class="end" href={withQuery(frame.path, { lang: other })} lang={other} hreflang={other}>
          {frame.say(kitWords.otherLanguage)}
        </a>
        {frame.seat ? (
          <form method="post" action="/sign-out">
            <button class="btn plain" type="submit">
              {frame.say(kitWords.signOut)}
            </button>
          </form>
        ) : null}
      </div>
    </footer>
  )
}
