import type { ComponentChildren } from 'preact'
import { DemoStrip } from './demo-strip.tsx'
import type { Frame } from './frame.ts'
import { Boat } from './icons/boat.tsx'
import { PageHead } from './page-head.tsx'
import { withQuery } from './page-links.ts'
import { kitWords } from './words.ts'

export type PublicLayoutProps = {
  frame: Frame
  title: string
  /** The office the page speaks for; without it the regency speaks. */
  officeName?: string | undefined
  /** Name of the island, where something on the page stays fresh by itself. */
  script?: string | undefined
  /** What stands in the foot: links of the slice that owns the page. */
  foot?: ComponentChildren
  children: ComponentChildren
}

/** A whole page for citizens: reads as a letter when style and script are off. */
export function PublicLayout({ frame, title, officeName, script, foot, children }: PublicLayoutProps) {
  const place = officeName ?? frame.regencyName
  return (
    <html lang={frame.language} data-text={frame.largeText ? 'large' : undefined}>
      <PageHead frame={frame} title={title} place={place} script={script} />
      <body>
        <a class="skip" href="#isi">
          {frame.say(kitWords.skip)}
        </a>
        <DemoStrip frame={frame} />
        <header class="top">
          <div class="w">
            <a class="brand" href="/">
              <Boat />
              <span>
                <b>PATEN</b> {place}
              </span>
            </a>
            <DisplayLinks frame={frame} />
          </div>
        </header>
        <main id="isi" class="w flow">
          {children}
        </main>
        <footer class="foot">
          <div class="w flow">{foot ?? <p>{place}</p>}</div>
        </footer>
      </body>
    </html>
  )
}

function DisplayLinks({ frame }: { frame: Frame }) {
  const other = frame.language === 'id' ? 'en' : 'id'
  return (
    <nav aria-label={frame.say(kitWords.languageNavigation)}>
      <a href={withQuery(frame.path, { lang: other })} lang={other} hreflang={other}>
        {frame.say(kitWords.otherLanguage)}
      </a>{' '}
      <a href={withQuery(frame.path, { text: frame.largeText ? 'normal' : 'large' })}>
        {frame.say(frame.largeText ? kitWords.normalText : kitWords.largeText)}
      </a>
    </nav>
  )
}
