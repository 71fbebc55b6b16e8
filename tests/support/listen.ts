/** A terminal that keeps what a command says, line by line. */
export function listen() {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => {
      said.out += `${text}\n`
    },
    err: (text: string) => {
      said.err += `${text}\n`
    },
  }
  return { said, terminal }
}
