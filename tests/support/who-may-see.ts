import { whoMaySeeCases } from './who-may-see-cases.ts'

// Who may see what: every page and paper, asked by every post of two offices, of the regency, and by nobody. The cases are
// Mandau's.
//   +  the door opens: the page, or a sentence that says why not now
//   .  not found, in the words of an address that does not exist
//   >  asked to sign in
//   t, o, i  the regency's heads of government (t) and of organisation (o), and its inspectorate (i), where that is not what
//            its supervisor (p) and administrator (a) share
// A new page needs its line here; the test prints the table as it found it.
export const whoMaySee = `
                                            Mandau          Rupat U.  regency  nobody
                                            l p t s c o h   l k c     p a
GET /                                       + + + + + + +   + + +     + +      +
GET /absences                               + + + + + + +   + + +     + +      >
GET /absences/change                        + + + + + + +   + + +     + +      >
GET /absences/return                        + + + + + + +   + + +     + +      >
GET /account                                + + + + + + +   + + +     + +      >
GET /account/password                       + + + + + + +   + + +     + +      >
GET /account/sessions                       + + + + + + +   + + +     + +      >
GET /alerts                                 + + + + + + +   + + +     + +      >  i.
GET /alerts/seen                            + + + + + + +   + + +     + +      >  i.
GET /alerts/thresholds                      . . . . . . .   . . .     + +      >  i.
GET /assets/:name                           + + + + + + +   + + +     + +      +
GET /authorities                            + + + + + + +   + + +     + +      >
GET /authorities/:code                      + + + + + + +   + + +     + +      >
GET /authorities/:code/closing              . . . . . . .   . . .     . .      >  t+
GET /authorities/:code/papers               . . . . . . .   . . .     . .      >  t+
GET /authorities/:code/papers/standing      . . . . . . .   . . .     . .      >  t+
GET /authorities/:code/reopening            . . . . . . .   . . .     . .      >  t+
GET /authorities/:code/services             . . . . . . .   . . .     . .      >  t+
GET /authorities/:code/services/taken       . . . . . . .   . . .     . .      >  t+
GET /authorities/instrument                 . . . . . . .   . . .     . .      >  t+
GET /authorities/new                        . . . . . . .   . . .     . .      >  t+
GET /authorities/papers/:paper              + + + + + + +   + + +     + +      >
GET /blanks                                 + . . . . . .   + . .     . .      >
GET /blanks/:blank/spoil                    + . . . . . .   + . .     . .      >
GET /blanks/sheets/:batch                   + . . . . . .   . . .     . .      >
GET /board                                  + + + + + + +   + + +     + +      +
GET /board/news                             + + + + + + +   + + +     + +      +
GET /calendar                               . . . + + . .   . + +     . .      >  o+
GET /calendar/withdrawals                   . . . + + . .   . + +     . .      >  o+
${whoMaySeeCases}
GET /cash                                   . . . + + . .   + + +     . .      >
GET /cash/accounts                          . . . + + . .   + + +     + .      >
GET /cash/accounts/:month/account.pdf       . . . . . . .   + + +     . .      >
GET /cash/accounts/signature                . . . + + . .   . + +     . .      >
GET /cash/book                              . . . + + . .   + + +     + .      >
GET /cash/book.pdf                          . . . + + . .   + + +     + .      >
GET /cash/days/:day                         . . . . . . .   + + +     + .      >
GET /cash/days/:day/closing                 . . . . . . .   + + +     + .      >
GET /cash/days/:day/sheet.pdf               . . . . . . .   + + +     + .      >
GET /cash/days/:day/signature               . . . . . . .   + + +     + .      >
GET /cash/deposits                          . . . + + . .   + + +     . .      >
GET /cash/deposits/:slip                    . . . + + . .   + + +     . .      >
GET /cash/deposits/:slip/proof              . . . . . . .   + + +     + .      >
GET /cash/deposits/:slip/slip.pdf           . . . . . . .   + + +     . .      >
GET /cash/offices                           . . . . . . .   . . .     + .      >
GET /counter                                + . . . . . +   + . .     . .      >
GET /counter/news                           + . . . . . +   + . .     . .      >
GET /data/indikator.csv                     + + + + + + +   + + +     + +      +
GET /data/indikator.json                    + + + + + + +   + + +     + +      +
GET /data/kinerja.csv                       + + + + + + +   + + +     + +      +
GET /data/kinerja.json                      + + + + + + +   + + +     + +      +
GET /devices                                . . . + + . .   . + +     . .      >
GET /documents                              . . . + + + .   + + +     . .      >
GET /documents/:document                    + + + + + + +   . . .     + .      >
GET /documents/:document/copies             . . . + + + .   . . .     + .      >
GET /documents/:document/copies/:copy       + + + + + + +   . . .     + .      >
GET /documents/:document/loan               . . . + + + .   . . .     . .      >
GET /documents/:document/loan-return        . . . + + + .   . . .     . .      >
GET /documents/:document/paper.pdf          + + + + + + +   . . .     + .      >
GET /documents/:document/place              . . . + + + .   . . .     . .      >
GET /documents/:document/voiding            . . . + + . .   . . .     . .      >
GET /documents/uncollected                  + . . . . . +   + . .     . .      >
GET /documents/uncollected/:number          + . . . . . +   + . .     . .      >
GET /drafts                                 + . . . . . .   + . .     . .      >
GET /duties                                 + + + + + + +   + + +     + +      >  i.
GET /duties/declarations                    + + + + + + +   + + +     + +      >  i.
GET /duties/declarations/:declared/proof    + + + + + + +   . . .     + +      >  i.
GET /duties/withdrawals                     + + + + + + +   + + +     + +      >  i.
GET /findings                               + + + + + + +   + + +     + +      >  i.
GET /indicators                             . . . . . . .   . . .     + +      >  i.
GET /indicators/:indicator                  + + + + + + +   + + +     + +      >  i.
GET /indicators/:indicator/ending           . . . . . . .   . . .     + +      >  i.
GET /indicators/preview                     . . . . . . .   . . .     + +      >  i.
GET /indicators/wording                     . . . . . . .   . . .     + +      >  i.
GET /inspectorate                           . . . . . . .   . . .     . .      >  i+
GET /inspectorate/:office/:month            . . . . . . .   . . .     . .      >  i+
GET /inspectorate/:office/:month/count      . . . . . . .   . . .     . .      >  i+
GET /inspectorate/:office/:month/envelopes  . . . . . . .   . . .     . .      >  i+
GET /inspectorate/:office/:month/marks      . . . . . . .   . . .     . .      >  i+
GET /inspectorate/key                       . . . . . . .   . . .     . .      >  i+
GET /inspectorate/sample-key                . . . . . . .   . . .     . .      >  i+
GET /integrity                              . . . . . . .   . . .     + +      >  i.
GET /keberatan/:number/:code                + + + + + + +   + + +     + +      +
GET /kecamatan/:office                      + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean              + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/:code        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/:code/kabar  + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/ambil        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/pesan        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/kertas/:service      + + + + + + +   + + +     + +      +
GET /kecamatan/:office/kinerja              + + + + + + +   + + +     + +      +
GET /kecamatan/:office/maklumat             + + + + + + +   + + +     + +      +
GET /kecamatan/:office/maklumat/:service    + + + + + + +   + + +     + +      +
GET /kecamatan/:office/rancangan/:service   + + + + + + +   + + +     + +      +
GET /kecamatan/:office/sop/:service         + + + + + + +   + + +     + +      +
GET /kecamatan/:office/standar              + + + + + + +   + + +     + +      +
GET /kecamatan/:office/standar/:service     + + + + + + +   + + +     + +      +
GET /kinerja                                + + + + + + +   + + +     + +      +
GET /kiosk                                  + + + + + + +   + + +     + +      +
GET /kiosk/tanya                            + + + + + + +   + + +     + +      +
GET /kiosk/tickets/:ticket                  + + + + + + +   + + +     + +      +
GET /lacak                                  + + + + + + +   + + +     + +      +
GET /lacak/:number/:code                    + + + + + + +   + + +     + +      +
GET /layanan                                + + + + + + +   + + +     + +      +
GET /layanan/:office/:service               + + + + + + +   + + +     + +      +
GET /layanan/:service                       + + + + + + +   + + +     + +      +
GET /morning                                + + + + + + +   + + +     + +      >  i.
GET /morning.txt                            + + + + + + +   + + +     + +      >  i.
GET /naskah/:paper                          + + + + + + +   + + +     + +      +
GET /objections                             + + + + + + +   + + +     + .      >  t+
GET /objections/:number                     + . . + + . .   . . .     + .      >  t+
GET /objections/:number/appeal              + . . . . . .   . . .     . .      >
GET /objections/:number/carrying            . . . + + . .   . . .     . .      >
GET /objections/:number/decision            + . . + + . .   . . .     . .      >  t+
GET /objections/:number/letter.pdf          + . . + + . .   . . .     + .      >  t+
GET /officers                               . . . + + . .   . + +     . +      >
GET /officers/:officer                      . . . + + . .   . . .     . +      >
GET /officers/:officer/leaving              . . . + + . .   . . .     . +      >
GET /officers/:officer/name                 . . . + + . .   . . .     . +      >
GET /officers/:officer/password             . . . + + . .   . . .     . +      >
GET /officers/:officer/posts                . . . + + . .   . . .     . +      >
GET /officers/:officer/posts/end            . . . + + . .   . . .     . +      >
GET /officers/:officer/sessions             . . . + + . .   . . .     . +      >
GET /officers/:officer/unlocking            . . . + + . .   . . .     . +      >
GET /officers/new                           . . . + + . .   . + +     . +      >
GET /offices                                . . . . . . .   . . .     + +      >  i.
GET /offices/:office                        + + + + + + +   . . .     + +      >  i.
GET /offices/:office/cases                  + + + + + + +   . . .     + +      >  i.
GET /offices/:office/desks/:post            + + + + + + +   . . .     + +      >  i.
GET /offices/:office/services/:service      + + + + + + +   . . .     + +      >  i.
GET /perangkat                              + + + + + + +   + + +     + +      +
GET /peristiwa/:event                       + + + + + + +   + + +     + +      +
GET /queue                                  . + . + + . .   . + +     . .      >
GET /queue/news                             . + . + + . .   . + +     . .      >
GET /registers/:book                        . . . + + + .   + + +     + .      >
GET /registers/:book/cancellation           . . . + + + .   + + +     . .      >
GET /registers/:book/leases                 . . . + + . .   . + +     . .      >
GET /registers/:book/leases/:lease/return   . . . + + . .   . + +     . .      >
GET /registers/:book/numbers                . . . + + + .   + + +     . .      >
GET /registers/:book/opening                . . . + + . .   . + +     . .      >
GET /registers/:book/paper                  . . . + + . .   . + +     . .      >
GET /registers/:book/sheet.pdf              . . . + + + .   + + +     + .      >
GET /regulations                            + + + + + + +   + + +     + +      >
GET /regulations/:regulation                + + + + + + +   + + +     + +      >
GET /regulations/:regulation/marks          . . . . . . .   . . .     . .      >  t+
GET /regulations/:regulation/taken-back     . . . . . . .   . . .     . .      >  t+
GET /regulations/new                        . . . . . . .   . . .     . .      >  t+
GET /report                                 + + + + + + +   + + +     + +      >  i.
GET /retention                              . + . + + . .   . + +     . .      >
GET /retention/holds                        . + . + + . .   . + +     . .      >
GET /retention/holds/:hold/release          . . . . + . .   . . +     . .      >
GET /retention/lists                        . + . + . . .   . + .     . .      >
GET /retention/lists/:list                  . + . + + . .   . . .     . .      >
GET /retention/lists/:list/approval         . . . . + . .   . . .     . .      >
GET /retention/lists/:list/carrying         . + . + . . .   . . .     . .      >
GET /retention/lists/:list/dropping         . + . + + . .   . . .     . .      >
GET /retention/lists/:list/minutes.pdf      . + . + + . .   . . .     . .      >
GET /search                                 + + + + + + +   + + +     + .      >
GET /services                               . . . . . . .   . . .     + +      >  i.
GET /services/:service                      . . . . . . .   . . .     + +      >  i.
GET /services/:service/cases                . . . . . . .   . . .     + +      >  i.
GET /sign-in                                + + + + + + +   + + +     + +      +
GET /standards                              + + + + + + +   + + +     + +      >
GET /standards/:standard                    + + + + + + +   . . .     + +      >
GET /standards/:standard/answers            . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/comparison         + + + + + + +   . . .     + +      >
GET /standards/:standard/discussion         . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/draft              . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/dropping           . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/enactment          . . . . + . .   . . .     . .      >  o+
GET /standards/:standard/evaluation         . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/mending            . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/paper              . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/paper-enactment    . . . . + . .   . . .     . .      >  o+
GET /standards/:standard/papers/:sheet      + + + + + + +   . . .     + +      >
GET /standards/:standard/pledge             . . . . + . .   . . .     . .      >  o+
GET /standards/:standard/pledge.pdf         + + + + + + +   . . .     + +      >
GET /standards/:standard/publication        . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/reopening          . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/review             . . . + + . .   . . .     . .      >  o+
GET /standards/:standard/sop                + + + + + + +   . . .     + +      >
GET /standards/:standard/standard.pdf       + + + + + + +   . . .     + +      >
GET /standards/obligations                  . . . + + . .   . + +     + +      >  i.
GET /tanya/:number/:code                    + + + + + + +   + + +     + +      +
GET /templates                              . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template                    . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/draft              . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/enactment          . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/proposal           . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/redrawn            . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/sample.pdf         . . . . . . .   . . .     . .      >  t+  o+
GET /templates/:template/withdrawal         . . . . . . .   . . .     . .      >  t+  o+
GET /work                                   + + + + + + +   + + +     . .      >
`
