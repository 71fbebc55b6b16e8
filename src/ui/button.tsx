export type ActButtonProps = {
  /** Unique on the page; the reason is tied to it. */
  id: string
  label: string
  /** Why it cannot be done now. The button stays, says so, and does nothing. */
  why?: string | undefined
  /** Where that reason stands, when a neighbour below says it for both. */
  whyAt?: string | undefined
  name?: string | undefined
  value?: string | undefined
  /** The key that presses it, printed on it. */
  kbd?: string | undefined
  /** Refusing and the like: outlined red, never the main button. */
  risk?: boolean | undefined
  /** The second way, beside a main button. */
  alt?: boolean | undefined
}

/** An act as a button. Nothing is hidden: what may not be done is shown with its reason. */
export function ActButton(props: ActButtonProps) {
  const look = props.risk ? 'btn risk' : props.alt ? 'btn alt' : 'btn'
  if (props.why === undefined) {
    return (
      <button
        class={look}
        type="submit"
        id={props.id}
        name={props.name}
        value={props.value}
        aria-keyshortcuts={props.kbd}
        data-key={props.kbd}
      >
        {props.label} <Key name={props.kbd} />
      </button>
    )
  }
  const own = reasonId(props.id)
  const { whyAt = own } = props
  return (
    <>
      <button class={look} type="button" id={props.id} aria-disabled="true" aria-describedby={whyAt}>
        {props.label}
      </button>
      {whyAt === own ? (
        <p class="why" id={own} tabindex={-1}>
          {props.why}
        </p>
      ) : null}
    </>
  )
}

/** Where the reason of each act stands: neighbours with one reason share the sentence under the last of them. */
export function reasonPlaces(acts: readonly { id: string; why: string | undefined }[]): string[] {
  const places: string[] = []
  for (const [place, { id, why }] of [...acts.entries()].reverse()) {
    const shared = why !== undefined && why === acts[place + 1]?.why
    places.unshift(shared ? (places[0] ?? reasonId(id)) : reasonId(id))
  }
  return places
}

function reasonId(id: string): string {
  return `${id}-why`
}

/** A key as printed on its button. Hidden from screen readers, which hear `aria-keyshortcuts` instead. */
export function Key({ name }: { name: string | undefined }) {
  if (name === undefined) return null
  return (
    <span aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  )
}
