/** The mark: a boat folded from a form. Decoration; the word beside it carries the meaning. */
export function Boat() {
  // The width is for readers without style: the boat would fill their screen.
  return (
    <svg class="boat" viewBox="0 0 32 27" width="32" aria-hidden="true">
      <path d="M16 1 25 15H7z" />
      <path d="M1 12l6 4h18l6-4-6 13H7z" />
    </svg>
  )
}
