export type Command = {
  summary: string
  use: string
  help: string
  /** Does it and returns the exit code: 0 done, 1 refused or found wrong, 2 wrong use. */
  run: (args: string[]) => Promise<number>
}

const settings = `Settings: PATEN_PORT (8080), PATEN_HOST (127.0.0.1), PATEN_DATA (.paten beside the program), DATABASE_URL
(an outside PostgreSQL 15 or later), PATEN_MODE (demo or production), PATEN_PACK (regions/bengkalis of this program: the
regency pack of the first start), PATEN_ORIGIN (the address people open, for slips and QR codes), PATEN_PROCESSES (one a
processor, at most 4: how many serve), PATEN_TLS_CERT and PATEN_TLS_KEY.`

// Each command is loaded when it is asked for: telling the version must not start a browser or a typesetter.
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    summary: 'set everything up and serve until Ctrl-C',
    use: 'paten serve',
    help: settings,
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
  setup: {
    summary: 'make the first administrator of a production installation',
    use: 'paten setup [--username NAME] [--name "FULL NAME"] [--password-stdin] [--json]',
    help: `Without --password-stdin a password is made and shown once; either is changed at the first sign-in.\n${settings}`,
    run: async (args) => (await import('./setup.ts')).setup(args),
  },
  'officer appoint': {
    summary: 'make an officer who holds posts in an office from today',
    use: 'paten officer appoint --username NAME --name "FULL NAME" --office KEY --post KEY [--post KEY]... [--address-as WORD] [--nip NIP] [--rank RANK] [--password-stdin] [--json]',
    help: 'Keys of offices and posts are those of the regency pack. Without --password-stdin a password is made and shown once; either is changed at the first sign-in.',
    run: async (args) => (await import('./officer-command.ts')).officerAppoint(args),
  },
  'pack check': {
    summary: 'find every mistake in a regency pack, with file and line',
    use: 'paten pack check [FOLDER] [--json]',
    help: 'Writes nothing. FOLDER is that of PATEN_PACK when it is left out.',
    run: async (args) => (await import('./pack-commands.ts')).checkCommand(args),
  },
  'pack apply': {
    summary: 'apply a regency pack: all of it, or nothing',
    use: 'paten pack apply [FOLDER] [--json]',
    help: 'Applying the same pack again changes nothing. FOLDER is that of PATEN_PACK when it is left out.',
    run: async (args) => (await import('./pack-commands.ts')).applyCommand(args),
  },
  due: {
    summary: 'when a duration ends in an office, with each date counted or skipped',
    use: 'paten due --office CODE --from MOMENT --for DURATION [--applied] [--json]',
    help: `CODE is an area code such as 14.03.09, MOMENT has its offset such as 2026-03-17T10:00+07:00, DURATION is "3 working days",
"45 working minutes", "14 days" or "72 hours". Counted on the calendar of the regency pack (PATEN_PACK); no server is needed.
With --applied on the calendar in force in PATEN_DATA, with the days its offices decided.`,
    run: async (args) => (await import('./clock-commands.ts')).due(args),
  },
  'working-days': {
    summary: 'working days of each month of a year, by the joint decree of the pack',
    use: 'paten working-days --year YEAR --week 5|6 [--json]',
    help: 'National holidays and cuti bersama are both off. A year whose decree is not in the pack is an error.',
    run: async (args) => (await import('./clock-commands.ts')).workingDays(args),
  },
  'qris check': {
    summary: 'what a payment code says, and whether it is whole',
    use: 'paten qris check PAYLOAD [--json]',
    help: 'PAYLOAD is the text behind a QRIS code, in quotes. It is read as the bank gave it; none is ever built here.',
    run: async (args) => (await import('./qris-command.ts')).qrisCheck(args),
  },
  'pack diff': {
    summary: 'what applying a regency pack would change, line by line',
    use: 'paten pack diff [FOLDER] [--json]',
    help: 'Applies it in a transaction that is taken back, so that what would be refused is refused. FOLDER is that of PATEN_PACK when it is left out.',
    run: async (args) => (await import('./pack-commands.ts')).diffCommand(args),
  },
  'pack export': {
    summary: 'write the pack that was applied into a new folder',
    use: 'paten pack export FOLDER [--json]',
    help: 'File by file as it was written, and in entered.yaml what officers entered here beside it.',
    run: async (args) => (await import('./pack-commands.ts')).exportCommand(args),
  },
  backup: {
    summary: 'write one file from which everything can be restored, while serving',
    use: 'paten backup --to FILE [--recovery-sheet FILE.pdf] [--json]',
    help: 'The key file is not in the backup: print the recovery sheet and keep it elsewhere.',
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  restore: {
    summary: 'restore a backup into an empty folder',
    use: 'paten restore --from FILE --data EMPTYFOLDER [--key FILE | --key-text FILE]',
    help: 'Checks every part of the backup, and the journal, before it says done.',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  'key put': {
    summary: 'put a lost key file back, from a copy or from the recovery sheet',
    use: 'paten key put (--key FILE | --key-text FILE)',
    help: 'FILE of --key-text holds the lines of the recovery sheet as they were typed; a wrong group is named by its line.',
    run: async (args) => (await import('./put-key.ts')).putKey(args),
  },
  'inspectorate key': {
    summary: "make the inspectorate's key, on its own computer",
    use: 'paten inspectorate key --to FILE [--passphrase-stdin] [--json]',
    help: 'FILE is new and holds the secret, locked with a passphrase of at least 16 characters; without --passphrase-stdin one is made and shown once. The line of the public key is entered on the page /inspectorate/key. No database is touched.',
    run: async (args) => (await import('./inspectorate-key.ts')).inspectorateKey(args),
  },
  'inspectorate open': {
    summary: "open downloaded envelopes on the inspectorate's own computer",
    use: 'paten inspectorate open --answers FILE --key FILE [--json] < PASSPHRASE',
    help: 'FILE of --answers is a month as it was downloaded from the page of the inspectorate, FILE of --key the secret key. The passphrase is read from standard input. No database and no server is touched.',
    run: async (args) => (await import('./inspectorate-open.ts')).inspectorateOpen(args),
  },
  'journal verify': {
    summary: 'check that nothing in the journal was changed, removed or cut',
    use: 'paten journal verify [--head HEAD]... [--json]',
    help: 'A HEAD is printed on each closing sheet, or by: paten journal heads.',
    run: async (args) => (await import('./journal-commands.ts')).journalVerify(args),
  },
  'journal replay': {
    summary: 'rebuild a database from the journal and compare it row by row',
    use: 'paten journal replay [--keep NAME] [--json]',
    help: 'Without --keep the rebuilt database is dropped after it was compared.',
    run: async (args) => (await import('./journal-commands.ts')).journalReplay(args),
  },
  'journal heads': {
    summary: 'print the newest seal of each office',
    use: 'paten journal heads [--json]',
    help: 'Keep them on paper: a journal cut or rebuilt later no longer fits them.',
    run: async (args) => (await import('./journal-commands.ts')).journalHeads(args),
  },
  'figures recount': {
    summary: 'hold the figures against a count from the journal, bucket by bucket',
    use: 'paten figures recount [--mend] [--json]',
    help: 'Reads one picture of the database while others go on, and changes nothing. Exit 1 when a bucket differs. With --mend what differs is written anew, which the journal of the office tells, and the exit tells whether anything differs still.',
    run: async (args) => (await import('./figures-command.ts')).figuresRecount(args),
  },
  morning: {
    summary: 'the morning of an office as plain text',
    use: 'paten morning --office KEY [--post KEY] [--language id|en]',
    help: 'At most 80 columns, and nobody is named: fit to be read by telephone or sent. Of the camat, or at the regency of the supervisor, unless a post is named.',
    run: async (args) => (await import('./morning-command.ts')).morning(args),
  },
  simulate: {
    summary: 'fill an empty demonstration with a year that could have been',
    use: 'paten simulate [--days N] [--seed N] [--from DATE] [--cases-a-year N] [--times N] [--bulk] [--office KEY]... [--plant NAME]... [--data FOLDER] [--json]',
    help: `The same seed and options give the same content: the last line printed is its digest. Everything goes through the
acts that officers use. --times lets so many come for each, one behind the other; with --bulk (20 times unless said) only
the first goes through the acts, and the others are written set by set: the same rows, a million of them. --office lets
people come to these offices only; every kecamatan has its own year, the same with others beside it as without.
--plant puts a known wrong into it: queue-jumper, sleeping-desk, returns-everything, holder-absent, demanded-fee,
late-deposits.
Without --bulk, --times plans at most 200,000 visits; days are those of years that the pack's calendar knows.
FOLDER is that of PATEN_DATA when it is left out; it must be empty. See docs/simulator.md.`,
    run: async (args) => (await import('./simulate/simulate-command.ts')).simulate(args),
  },
  schema: {
    summary: 'write db/schema.sql anew from the migrations',
    use: 'paten schema',
    help: 'For developers: the file is committed for review and checked by a test.',
    run: async (args) => (await import('./schema-command.ts')).schemaCommand(args),
  },
  test: {
    summary: 'run every test',
    use: 'paten test [--long] [--strict-extras] [FILE]...',
    help: 'Types, lint, format, house tests, then unit, database and browser tests.',
    run: async (args) => (await import('#tests/run.ts')).runTests(args),
  },
  looks: {
    summary: 'make pictures of every main page and paper in looks/',
    use: 'paten looks [letters]',
    help: 'Starts a demonstration of its own in a temporary folder; with letters, every kind of letter and no pages.',
    run: async (args) => (await import('#tests/all-looks.ts')).allLooks(args),
  },
  bench: {
    summary: 'measure, each figure beside a floor of the same run',
    use: 'paten bench [NAME]...',
    help: 'See bench/README.md.',
    run: async (args) => (await import('../../bench/bench.ts')).bench(args),
  },
}
