import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FormState, Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { Db, Tx } from '../db.ts'
import type { FileStore } from '../files.ts'
import type { News } from '../news.ts'
import type { Refusal, WrongForm } from '../refusal.ts'
import type { Submitted, Upload } from './body.ts'
import type { Sentences } from './forms.ts'

/** `anyone`, `signed-in`, or the name of a duty that the person's post carries; of several, joined by ` or `, any one. */
export type May = 'anyone' | 'signed-in' | (string & {})

export type Ask = {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  now: Temporal.Instant
  /** Where visitors reach us: `http://10.0.0.5:8080`. Printed in QR codes. */
  origin: string
  /** What the browser keeps of ours. */
  cookies: Readonly<Record<string, string | undefined>>
}

/** Where a form came from: the address on the network, what the browser says of itself, and what it keeps of ours. */
export type From = { address: string; browser: string; cookies: Readonly<Record<string, string | undefined>> }

/** `lapsed`: duties that ended with a post since the visitor signed in. */
export type Visitor = { duties: readonly string[]; scope: readonly string[]; lapsed?: readonly string[] }

/** What an act says of itself in the journal; a repeated request is answered with it. */
export type Facts = Readonly<Record<string, unknown>>

export type PageRoute<Person, View> = {
  may: May
  /** Reads what the page shows; nothing found means not found. `form` is what was typed, when it came back. */
  view: (tx: Tx, person: Person, ask: Ask, form?: FormState) => Promise<View | undefined>
  /** Writes the line that says who opened a person's page, in the same transaction. */
  opens?: (tx: Tx, view: View, person: Person, ask: Ask) => Promise<void>
  render: (view: View, frame: Frame) => VNode
  /** Finishes what the page shows once its transaction is over: slow work that asks nothing of the database. */
  finish?: (view: View) => Promise<View>
  /**
   * Seconds in which the browser of a visitor who is nobody we know shows it again without asking. Then it asks whether the
   * page is another, and when it is not nothing is sent. Only for what anybody may read, and what time alone never changes.
   */
  keptSeconds?: number
  /** Requests a minute from one address, where guessing must be slow. */
  perMinute?: number
}

export type ActRoute<Person, Input, Result extends Facts, View> = {
  may: May
  input: z.ZodType<Input>
  /** True when the form brings photos or papers; any other form with files in it is not read. */
  takesFiles?: boolean
  /** Turns flat form fields into the input's shape; path parameters are already among the values. */
  shape?: (values: Submitted, uploads: readonly Upload[]) => unknown
  /** The way back: the form field that a place in the input came from, so that its error stands beside it. */
  fieldOf?: (place: readonly string[]) => string
  /** Does it. A no that must be remembered is returned, not thrown, so that what it wrote is kept. */
  act: (tx: Tx, by: Person, input: Input, at: Temporal.Instant, from: From) => Promise<Result | Refusal | WrongForm>
  refusals: Sentences
  errors?: Sentences
  goTo: (result: Result, input: Input) => string
  /** Where the very form is sent on to, when it held another one back until now. */
  sendsOn?: (result: Result, input: Input) => string | undefined
  /** The page that shows a wrong form again, with everything typed and every file kept. */
  again?: PageRoute<Person, View>
  /** What is typed here is for nobody's eyes: whose session has ended types it again, no page carries it. */
  secret?: boolean
  after?: (result: Result, reply: FastifyReply, request: FastifyRequest) => void
  /** Requests a minute from one address. */
  perMinute?: number
}

/** A form that is sent to look something up: its page comes back with what was found beside what was typed. */
export type AgainRoute<Person, View> = { may: May; takesFiles?: boolean; again: PageRoute<Person, View> }

export type FileRoute<Person> = {
  may: May
  find: (
    tx: Tx,
    person: Person,
    ask: Ask,
  ) => Promise<{ content: () => Promise<Uint8Array>; type: string; name: string } | undefined>
  /** Requests a minute from one address, where a file is made anew for each. */
  perMinute?: number
}

/** What a page says beside its kind: a sentence and the way back, our note's code, or the form that waits to be sent again. */
export type MessageDetail = {
  sentence?: Text
  code?: string
  back?: string
  /** Why a session that was open opens nothing any more. */
  why?: string | undefined
  again?: { action: string; values: Submitted; files: readonly { field: string; name: string }[] }
}

export type WebOptions<Person extends Visitor> = {
  app: FastifyInstance
  pool: pg.Pool
  store: FileStore
  now: () => Temporal.Instant
  /** Where everyone reaches us; unset means as each visitor came. */
  origin: string | undefined
  /** What anyone may read: the regency's reference data, nobody's case. */
  publicScope: () => readonly string[]
  /** Says who a request comes from and opens the transaction's scope to what that person may see. */
  enter: (tx: Tx, request: FastifyRequest, at: Temporal.Instant) => Promise<Person | undefined>
  /** A code for why a request that brings a session comes from nobody; nothing when it brings none. */
  whyOut: (tx: Tx, request: FastifyRequest, at: Temporal.Instant) => Promise<string | undefined>
  /** The page that this person must deal with before any duty, if there is one. Doors of `signed-in` stay open. */
  first: (person: Person) => string | undefined
  /** What an earlier request with this id did, among the offices that `enter` opened. */
  repeated: (db: Db, requestId: string) => Promise<{ facts: Facts } | undefined>
  frame: (
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person | undefined,
    form: FormState | undefined,
    now: Temporal.Instant,
  ) => Frame
  /** Pages for what is not there, not possible, or broken. */
  message: (kind: 'not-found' | 'refused' | 'signed-out' | 'broken', detail: MessageDetail, frame: Frame) => VNode
  signIn: string
  /** What other processes did; without it nobody hangs on, and pages stay fresh by reloading. */
  news?: News | undefined
  /** Sentences every form may need. */
  errors: Sentences
  log: (line: string) => void
}
