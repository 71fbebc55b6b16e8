import type { Language, Text } from './language.ts'

/** What a person typed, kept, with what is wrong beside each field; or the sentence of a refusal. */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, Text>>
  refusal?: Text | undefined
}

/** The officer a staff page speaks to. */
export type Seat = {
  name: string
  /** `Ibu` or `Bapak`, as the officer chose. */
  addressAs: string
  /** Short names of the posts held today: `Kasi Pelum`. */
  posts: readonly Text[]
  officeName: string
  duties: readonly string[]
}

/** A room of the office in the head of every staff page. */
export type NavigationLink = { href: string; label: Text; current: boolean }

/** Everything around a page that is not its view: language, who sits there, where we are, what came back. */
export type Frame = {
  language: Language
  say: (text: Text) => string
  /** Path and query of this page, for links that change one thing of it. */
  path: string
  now: Temporal.Instant
  zone: string
  mode: 'demo' | 'production'
  /** Name of the regency, for public pages and letterheads. */
  regencyName: string
  seat: Seat | undefined
  /** The rooms this officer may enter, made by `src/app`; the first is where the mark leads. */
  navigation?: readonly NavigationLink[] | undefined
  /** Where the search box of a staff page sends what was typed; without it there is none. */
  search?: string | undefined
  /** *Huruf besar*, kept in a cookie. */
  largeText?: boolean | undefined
  form: FormState | undefined
  /** A new id for each form on the page: sending it twice is harmless. */
  requestId: () => string
  assets: {
    css: string
    inlineCss: string | undefined
    script: (island: string) => string
    /** Where the sounds lie that kiosk and board speak with: `<sounds>satu.wav`. */
    sounds?: string | undefined
  }
  /** Public origin for links printed on paper and in QR codes: `https://paten.example.go.id`. */
  origin: string
}
