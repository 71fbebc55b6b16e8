// Who may what: every route, asked by every post of two offices, of the regency, and by nobody. The cases are Mandau's.
//   +  the door opens: the page, the act, or a sentence that says what the form lacks or why not now
//   .  not found, in the words of an address that does not exist
//   >  asked to sign in
//   t, o  the regency's heads of government (t) and of organisation (o), where that is not what its supervisor (p) and
//         administrator (a) share
// A new route needs its line here; the test prints the table as it found it.
export const whoMayWhat = `
                                            Mandau          Rupat U.  regency  nobody
                                            l p t s c o h   l k c     p a
GET /                                       + + + + + + +   + + +     + +      +
GET /absences                               + + + + + + +   + + +     + +      >
GET /absences/change                        + + + + + + +   + + +     + +      >
GET /absences/return                        + + + + + + +   + + +     + +      >
GET /account                                + + + + + + +   + + +     + +      >
GET /account/password                       + + + + + + +   + + +     + +      >
GET /account/sessions                       + + + + + + +   + + +     + +      >
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
GET /cases                                  + + + + + + +   + + +     . .      >
GET /cases/:number                          + + + + + + +   . . .     + .      >
GET /cases/:number/amendment                + + . . . . .   . . .     . .      >
GET /cases/:number/amendment/known          + + . . . . .   . . .     . .      >
GET /cases/:number/archive                  + + + + + + +   . . .     . .      >
GET /cases/:number/attachments              + + + + + + +   . . .     . .      >
GET /cases/:number/attachments/:id          + + + + + + +   . . .     + .      >
GET /cases/:number/begin-again              + + + + + + +   . . .     . .      >
GET /cases/:number/carrying                 + + + + + + +   . . .     . .      >
GET /cases/:number/charge                   + + + + + + +   . . .     . .      >
GET /cases/:number/colleague                + + + + + + +   . . .     . .      >
GET /cases/:number/completion               + . . . . . .   . . .     . .      >
GET /cases/:number/completion/known         + . . . . . .   . . .     . .      >
GET /cases/:number/correction               + + + + + + +   . . .     . .      >
GET /cases/:number/correction/approval      + + + + + + +   . . .     . .      >
GET /cases/:number/correction/archive       + + + + + + +   . . .     . .      >
GET /cases/:number/correction/draft.pdf     + + + + + + +   . . .     + .      >
GET /cases/:number/correction/handover      + + + + + + +   . . .     . .      >
GET /cases/:number/correction/known         + + + + + + +   . . .     . .      >
GET /cases/:number/correction/number        + + + + + + +   . . .     . .      >
GET /cases/:number/correction/turn-down     + + + + + + +   . . .     . .      >
GET /cases/:number/desk                     + + + + + + +   . . .     . .      >
GET /cases/:number/disposition              + + + + + + +   . . .     . .      >
GET /cases/:number/draft.pdf                + + + + + + +   . . .     + .      >
GET /cases/:number/extension                + + + + + + +   . . .     . .      >
GET /cases/:number/fetching                 + + + + + + +   . . .     . .      >
GET /cases/:number/forwarding               + + + + + + +   . . .     . .      >
GET /cases/:number/handover                 + + + + + + +   . . .     . .      >
GET /cases/:number/hands                    + + + + + + +   . . .     . .      >
GET /cases/:number/inspection               + + + + + + +   . . .     . .      >
GET /cases/:number/lapse                    + + + + + + +   . . .     . .      >
GET /cases/:number/letter.pdf               + + + + + + +   . . .     + .      >
GET /cases/:number/links                    + + + + + + +   . . .     . .      >
GET /cases/:number/lost-slip                + + + + + + +   . . .     . .      >
GET /cases/:number/notes                    + + + + + + +   . . .     . .      >
GET /cases/:number/number                   + + + + + + +   . . .     . .      >
GET /cases/:number/objection                + . . . . . .   . . .     . .      >
GET /cases/:number/old-letters/:ordinal     + + + + + + +   . . .     + .      >
GET /cases/:number/originals                + + + + + + +   . . .     . .      >
GET /cases/:number/parties                  + + + + + + +   . . .     . .      >
GET /cases/:number/pass                     + + + + + + +   . . .     . .      >
GET /cases/:number/pause                    + + + + + + +   . . .     . .      >
GET /cases/:number/payment                  + + + + + + +   . . .     . .      >
GET /cases/:number/reason                   + + + + + + +   . . .     + .      >
GET /cases/:number/receipt                  + + + + + + +   . . .     . .      >
GET /cases/:number/refusal                  + + + + + + +   . . .     . .      >
GET /cases/:number/refusal/draft.pdf        + + + + + + +   . . .     + .      >
GET /cases/:number/refusal/drop             + + + + + + +   . . .     . .      >
GET /cases/:number/refusal/handover         + + + + + + +   . . .     . .      >
GET /cases/:number/refusal/letter.pdf       + + + + + + +   . . .     + .      >
GET /cases/:number/refusal/number           + + + + + + +   . . .     . .      >
GET /cases/:number/refusal/signature        + + + + + + +   . . .     . .      >
GET /cases/:number/resume                   + + + + + + +   . . .     . .      >
GET /cases/:number/return                   + + + + + + +   . . .     . .      >
GET /cases/:number/signature                + + + + + + +   . . .     . .      >
GET /cases/:number/slip                     + + + + + + +   . . .     . .      >
GET /cases/:number/team                     + + + + + + +   . . .     . .      >
GET /cases/:number/unlink                   + + + + + + +   . . .     . .      >
GET /cases/:number/verification             + + + + + + +   . . .     . .      >
GET /cases/:number/visit                    + + + + + + +   . . .     . .      >
GET /cases/:number/withdrawal               + + + + + + +   . . .     . .      >
GET /cases/known                            + . . . . . .   + . .     . .      >
GET /cases/new                              + . . . . . .   + . .     . .      >
GET /cases/service                          + . . . . . .   + . .     . .      >
GET /counter                                + . . . . . +   + . .     . .      >
GET /counter/news                           + . . . . . +   + . .     . .      >
GET /devices                                . . . + + . .   . + +     . .      >
GET /drafts                                 + . . . . . .   + . .     . .      >
GET /keberatan/:number/:code                + + + + + + +   + + +     + +      +
GET /kecamatan/:office                      + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean              + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/:code        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/:code/kabar  + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/ambil        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/antrean/pesan        + + + + + + +   + + +     + +      +
GET /kecamatan/:office/kertas/:service      + + + + + + +   + + +     + +      +
GET /kecamatan/:office/maklumat             + + + + + + +   + + +     + +      +
GET /kecamatan/:office/maklumat/:service    + + + + + + +   + + +     + +      +
GET /kecamatan/:office/rancangan/:service   + + + + + + +   + + +     + +      +
GET /kecamatan/:office/sop/:service         + + + + + + +   + + +     + +      +
GET /kecamatan/:office/standar              + + + + + + +   + + +     + +      +
GET /kecamatan/:office/standar/:service     + + + + + + +   + + +     + +      +
GET /kiosk                                  + + + + + + +   + + +     + +      +
GET /kiosk/tickets/:ticket                  + + + + + + +   + + +     + +      +
GET /lacak                                  + + + + + + +   + + +     + +      +
GET /lacak/:number/:code                    + + + + + + +   + + +     + +      +
GET /layanan                                + + + + + + +   + + +     + +      +
GET /layanan/:office/:service               + + + + + + +   + + +     + +      +
GET /layanan/:service                       + + + + + + +   + + +     + +      +
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
GET /offices                                . . . . . . .   . . .     + +      >
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
GET /registers/:book/sheet.pdf              . . . + + + .   + + +     + .      >
GET /regulations                            + + + + + + +   + + +     + +      >
GET /regulations/:regulation                + + + + + + +   + + +     + +      >
GET /regulations/:regulation/marks          . . . . . . .   . . .     . .      >  t+
GET /regulations/:regulation/taken-back     . . . . . . .   . . .     . .      >  t+
GET /regulations/new                        . . . . . . .   . . .     . .      >  t+
GET /search                                 + + + + + + +   + + +     + .      >
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
GET /standards/obligations                  . . . + + . .   . + +     + +      >
GET /work                                   + + + + + + +   + + +     . .      >
POST /absences                              + + + + + + +   . . .     . +      >
POST /absences/change                       + + + + + + +   . . .     . +      >
POST /absences/return                       + + + + + + +   . . .     . +      >
POST /account/password                      + + + + + + +   + + +     + +      >
POST /account/sessions                      + + + + + + +   + + +     + +      >
POST /authorities                           . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/closing             . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/papers              . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/papers/standing     . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/reopening           . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/services            . . . . . . .   . . .     . .      >  t+
POST /authorities/:code/services/taken      . . . . . . .   . . .     . .      >  t+
POST /authorities/instrument                . . . . . . .   . . .     . .      >  t+
POST /blanks                                + . . . . . .   + . .     . .      >
POST /blanks/:blank/spoil                   + . . . . . .   + . .     . .      >
POST /calendar                              . . . + + . .   . + +     . .      >  o+
POST /calendar/withdrawals                  . . . + + . .   . + +     . .      >  o+
POST /cases                                 + . . . . . .   + . .     . .      >
POST /cases/:number/amendment               + + + + + + +   . . .     . .      >
POST /cases/:number/amendment/known         + + . . . . .   . . .     . .      >
POST /cases/:number/archive                 + + + + + + +   . . .     . .      >
POST /cases/:number/attachments             + + + + + + +   . . .     . .      >
POST /cases/:number/begin-again             + . . . . . .   . . .     . .      >
POST /cases/:number/carrying                + + + + + + +   . . .     . .      >
POST /cases/:number/charge                  + + + + + + +   . . .     . .      >
POST /cases/:number/colleague               + + + + + + +   . . .     . .      >
POST /cases/:number/completion              + . . . . . .   . . .     . .      >
POST /cases/:number/completion/known        + . . . . . .   . . .     . .      >
POST /cases/:number/correction              + + + + + + +   . . .     . .      >
POST /cases/:number/correction/approval     + + + + + + +   . . .     . .      >
POST /cases/:number/correction/archive      + + + + + + +   . . .     . .      >
POST /cases/:number/correction/handover     + + + + + + +   . . .     . .      >
POST /cases/:number/correction/known        + + + + + + +   . . .     . .      >
POST /cases/:number/correction/number       + + + + + + +   . . .     . .      >
POST /cases/:number/correction/turn-down    + + + + + + +   . . .     . .      >
POST /cases/:number/desk                    + + + + + + +   . . .     . .      >
POST /cases/:number/disposition             + + + + + + +   . . .     . .      >
POST /cases/:number/extension               + + + + + + +   . . .     . .      >
POST /cases/:number/fetching                + + + + + + +   . . .     . .      >
POST /cases/:number/forwarding              + + + + + + +   . . .     . .      >
POST /cases/:number/handover                + + + + + + +   . . .     . .      >
POST /cases/:number/hands                   + + + + + + +   . . .     . .      >
POST /cases/:number/inspection              + + + + + + +   . . .     . .      >
POST /cases/:number/lapse                   + + + + + + +   . . .     . .      >
POST /cases/:number/links                   + + + + + + +   . . .     . .      >
POST /cases/:number/lost-slip               + . . . . . .   . . .     . .      >
POST /cases/:number/notes                   + + + + + + +   . . .     . .      >
POST /cases/:number/number                  + + + + + + +   . . .     . .      >
POST /cases/:number/objection               + . . . . . .   . . .     . .      >
POST /cases/:number/originals               + . . . . . .   . . .     . .      >
POST /cases/:number/parties                 + + + + + + +   . . .     . .      >
POST /cases/:number/pass                    + + + + + + +   . . .     . .      >
POST /cases/:number/pause                   + + + + + + +   . . .     . .      >
POST /cases/:number/payment                 + + + + + + +   . . .     . .      >
POST /cases/:number/reason                  + + + + + + +   . . .     + .      >
POST /cases/:number/refusal                 + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/drop            + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/handover        + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/number          + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/signature       + + + + + + +   . . .     . .      >
POST /cases/:number/resume                  + + + + + + +   . . .     . .      >
POST /cases/:number/return                  + + + + + + +   . . .     . .      >
POST /cases/:number/signature               + + + + + + +   . . .     . .      >
POST /cases/:number/team                    + + + + + + +   . . .     . .      >
POST /cases/:number/unlink                  + + + + + + +   . . .     . .      >
POST /cases/:number/verification            + + + + + + +   . . .     . .      >
POST /cases/:number/visit                   + + + + + + +   . . .     . .      >
POST /cases/:number/withdrawal              + . . . . . .   . . .     . .      >
POST /cases/known                           + . . . . . .   + . .     . .      >
POST /cases/service                         + . . . . . .   + . .     . .      >
POST /counter                               + . . . . . +   + . .     . .      >
POST /devices                               . . . + + . .   . + +     . .      >
POST /drafts                                + . . . . . .   + . .     . .      >
POST /drafts/:draft/discard                 + . . . . . .   + . .     . .      >
POST /kecamatan/:office/antrean/:code       + + + + + + +   + + +     + +      +
POST /kecamatan/:office/antrean/ambil       + + + + + + +   + + +     + +      +
POST /kecamatan/:office/rancangan/:service  + + + + + + +   + + +     + +      +
POST /kiosk                                 + + + + + + +   + + +     + +      +
POST /lacak                                 + + + + + + +   + + +     + +      +
POST /objections/:number/appeal             + . . . . . .   . . .     . .      >
POST /objections/:number/carrying           . . . + + . .   . . .     . .      >
POST /objections/:number/decision           + . . + + . .   . . .     . .      >  t+
POST /officers                              . . . + + . .   . . .     . +      >
POST /officers/:officer/leaving             . . . + + . .   . . .     . +      >
POST /officers/:officer/name                . . . + + . .   . . .     . +      >
POST /officers/:officer/password            . . . + + . .   . . .     . +      >
POST /officers/:officer/posts               . . . + + . .   . . .     . +      >
POST /officers/:officer/posts/end           . . . + + . .   . . .     . +      >
POST /officers/:officer/sessions            . . . + + . .   . . .     . +      >
POST /officers/:officer/unlocking           . . . + + . .   . . .     . +      >
POST /perangkat                             + + + + + + +   + + +     + +      +
POST /queue                                 . + . + + . .   . + +     . .      >
POST /registers/:book                       . . . + + + .   + + +     + .      >
POST /registers/:book/cancellation          . . . + + + .   + + +     . .      >
POST /registers/:book/leases                . . . + + . .   . + +     . .      >
POST /registers/:book/leases/:lease/return  . . . + + . .   . + +     . .      >
POST /registers/:book/opening               . . . + + . .   . + +     . .      >
POST /regulations                           . . . . . . .   . . .     . .      >  t+
POST /regulations/:regulation/marks         . . . . . . .   . . .     . .      >  t+
POST /regulations/:regulation/taken-back    . . . . . . .   . . .     . .      >  t+
POST /search                                + + + + + + +   + + +     + .      >
POST /sign-in                               + + + + + + +   + + +     + +      +
POST /sign-out                              + + + + + + +   + + +     + +      >
POST /standards                             . . . + + . .   . + +     . .      >  o+
POST /standards/:standard/answers           . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/discussion        . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/draft             . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/dropping          . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/enactment         . . . . + . .   . . .     . .      >  o+
POST /standards/:standard/evaluation        . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/mending           . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/paper             . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/paper-enactment   . . . . + . .   . . .     . .      >  o+
POST /standards/:standard/pledge            . . . . + . .   . . .     . .      >  o+
POST /standards/:standard/publication       . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/reopening         . . . + + . .   . . .     . .      >  o+
POST /standards/:standard/review            . . . + + . .   . . .     . .      >  o+
`
