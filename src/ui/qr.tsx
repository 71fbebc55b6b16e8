/** A QR code: `path` draws the dark modules over `size` × `size` squares; two squares of quiet on each side. */
export function Qr({ path, size, label }: { path: string; size: number; label: string }) {
  // The width is for readers without style: four pixels a square.
  return (
    <svg class="qr" viewBox={`-2 -2 ${size + 4} ${size + 4}`} width={4 * (size + 4)} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
