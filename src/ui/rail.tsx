export type RailStop = {
  state: 'past' | 'now' | 'ahead'
  /** Who acts here: `Kasi Pelum`. */
  name: string
  /** What happened, since when it lies here, or what will be done. */
  detail: string
}

/** The procedure as one line of stops; the one where the file lies is marked for eyes and ears. */
export function Rail({ label, stops }: { label: string; stops: readonly RailStop[] }) {
  return (
    <>
      <h2 class="vh">{label}</h2>
      <ol class="rail">
        {stops.map((stop) => (
          <li
            class={stop.state === 'ahead' ? undefined : stop.state}
            aria-current={stop.state === 'now' ? 'step' : undefined}
          >
            <b>{stop.name}</b>
            {stop.detail}
          </li>
        ))}
      </ol>
    </>
  )
}
