import type { ComponentChildren } from 'preact'
import { DemoStrip } from './demo-strip.tsx'
import type { Frame } from './frame.ts'
import { Boat } from './icons/boat.tsx'
import { PageHead } from './page-head.tsx'
import { withQuery } from './page-links.ts'
import { kitWords } from './words.ts'

export type RoomLayoutProps = {
  frame: Frame
  title: string
  officeName: string
  /** A kiosk is touched, a wall is read from five metres and always dark. */
  kind: 'kiosk' | 'wall'
  script: string
  children: ComponentChildren
}

/** A whole page for a device that stands in the room. */
export function RoomLayout({ frame, title, officeName, kind, script, children }: RoomLayoutProps) {
  const isWall = kind === 'wall'
  const other = frame.language === 'id' ? 'en' : 'id'
  return (
    <html lang={frame.language} data-theme={isWall ? 'dark' : 'light'}>
      <PageHead frame={frame} title={title} place={officeName} script={script} />
      <body class={kind} data-sounds={frame.assets.sounds}>
        <a class="skip" href="#isi">
          {frame.say(kitWords.skip)}
        </a>
        <DemoStrip frame={frame} />
        <header class="top">
          <div class="w">
            <p class="brand">
              <Boat />
              <span>
                <b>PATEN</b> {officeName}
              </span>
            </p>
            {isWall ? null : (
              <nav aria-label={frame.say(kitWords.languageNavigation)}>
                <a href={withQuery(frame.path, { lang: other })} lang={other} hreflang={other}>
                  {frame.say(kitWords.otherLanguage)}
                </a>
              </nav>
            )}
          </div>
        </header>
        <main id="isi" class={isWall ? undefined : 'w flow'}>
          {isWall ? null : (
            <p class="note soon lg" role="status" data-away hidden>
              {frame.say(kitWords.deviceAway)}
            </p>
          )}
          {children}
        </main>
      </body>
    </html>
  )
}
