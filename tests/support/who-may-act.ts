// Who may do what: every act, tried by everybody who is asked in who-may-see.ts, in its signs. An open door is the act, or a
// sentence that says what the form lacks or why not now. A new act needs its line here.
export const whoMayAct = `
                                            Mandau          Rupat U.  regency  nobody
                                            l p t s c o h   l k c     p a
POST /absences                              + + + + + + +   . . .     . +      >
POST /absences/change                       + + + + + + +   . . .     . +      >
POST /absences/return                       + + + + + + +   . . .     . +      >
POST /account/password                      + + + + + + +   + + +     + +      >
POST /account/sessions                      + + + + + + +   + + +     + +      >
POST /alerts/seen                           + + + + + + +   + + +     + +      >  i.
POST /alerts/thresholds                     . . . . . . .   . . .     + +      >  i.
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
POST /cases/:number/notice/handover         + + + + + + +   . . .     . .      >
POST /cases/:number/number                  + + + + + + +   . . .     . .      >
POST /cases/:number/objection               + . . . . . .   . . .     . .      >
POST /cases/:number/originals               + . . . . . .   . . .     . .      >
POST /cases/:number/parties                 + + + + + + +   . . .     . .      >
POST /cases/:number/pass                    + + + + + + +   . . .     . .      >
POST /cases/:number/pause                   + + + + + + +   . . .     . .      >
POST /cases/:number/payment                 + + + + + + +   . . .     . .      >
POST /cases/:number/question                + . . . . . +   . . .     . .      >
POST /cases/:number/reason                  + + + + + + +   . . .     + .      >
POST /cases/:number/receipts/:place/prints  . . . . . . .   . . .     . .      >
POST /cases/:number/receipts/:place/refund  . . . + + . .   . . .     . .      >
POST /cases/:number/receipts/:place/void    . . . + + . .   . . .     . .      >
POST /cases/:number/reduction               . . . . + . .   . . .     . .      >
POST /cases/:number/refusal                 + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/drop            + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/handover        + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/number          + + + + + + +   . . .     . .      >
POST /cases/:number/refusal/signature       + + + + + + +   . . .     . .      >
POST /cases/:number/resume                  + + + + + + +   . . .     . .      >
POST /cases/:number/return                  + + + + + + +   . . .     . .      >
POST /cases/:number/signature               + + + + + + +   . . .     . .      >
POST /cases/:number/team                    + + + + + + +   . . .     . .      >
POST /cases/:number/till                    . . . . . . .   . . .     . .      >
POST /cases/:number/till/change             + + + + + + +   . . .     . .      >
POST /cases/:number/till/code               . . . . . . .   . . .     . .      >
POST /cases/:number/unlink                  + + + + + + +   . . .     . .      >
POST /cases/:number/verification            + + + + + + +   . . .     . .      >
POST /cases/:number/visit                   + + + + + + +   . . .     . .      >
POST /cases/:number/withdrawal              + . . . . . .   . . .     . .      >
POST /cases/known                           + . . . . . .   + . .     . .      >
POST /cases/service                         + . . . . . .   + . .     . .      >
POST /cash                                  . . . . . . .   + . .     . .      >
POST /cash/accounts                         . . . . . . .   + . .     . .      >
POST /cash/accounts/signature               . . . + + . .   . + +     . .      >
POST /cash/days/:day/closing                . . . . . . .   + . .     . .      >
POST /cash/days/:day/signature              . . . . . . .   . + +     . .      >
POST /cash/deposits                         . . . . . . .   + . .     . .      >
POST /cash/deposits/:slip                   . . . . . . .   + . .     . .      >
POST /counter                               + . . . . . +   + . .     . .      >
POST /devices                               . . . + + . .   . + +     . .      >
POST /documents/:document/copies            . . . + + + .   . . .     . .      >
POST /documents/:document/loan              . . . + + + .   . . .     . .      >
POST /documents/:document/loan-return       . . . + + + .   . . .     . .      >
POST /documents/:document/place             . . . + + + .   . . .     . .      >
POST /documents/:document/voiding           . . . + + . .   . . .     . .      >
POST /documents/uncollected/:number         + . . . . . +   + . .     . .      >
POST /drafts                                + . . . . . .   + . .     . .      >
POST /drafts/:draft/discard                 + . . . . . .   + . .     . .      >
POST /duties/declarations                   + + + + + + +   . . .     + +      >  i.
POST /duties/withdrawals                    + + + + + + +   . . .     + +      >  i.
POST /indicators/:indicator/ending          . . . . . . .   . . .     + +      >  i.
POST /indicators/preview                    . . . . . . .   . . .     + +      >  i.
POST /indicators/wording                    . . . . . . .   . . .     + +      >  i.
POST /inspectorate/:office/:month/count     . . . . . . .   . . .     . .      >  i+
POST /inspectorate/:office/:month/marks     . . . . . . .   . . .     . .      >  i+
POST /inspectorate/key                      . . . . . . .   . . .     . .      >  i+
POST /kecamatan/:office/antrean/:code       + + + + + + +   + + +     + +      +
POST /kecamatan/:office/antrean/ambil       + + + + + + +   + + +     + +      +
POST /kecamatan/:office/rancangan/:service  + + + + + + +   + + +     + +      +
POST /kiosk                                 + + + + + + +   + + +     + +      +
POST /kiosk/tanya                           + + + + + + +   + + +     + +      +
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
POST /registers/:book/paper                 . . . + + . .   . + +     . .      >
POST /regulations                           . . . . . . .   . . .     . .      >  t+
POST /regulations/:regulation/marks         . . . . . . .   . . .     . .      >  t+
POST /regulations/:regulation/taken-back    . . . . . . .   . . .     . .      >  t+
POST /retention/holds                       . + . + + . .   . + +     . .      >
POST /retention/holds/:hold/release         . . . . + . .   . . +     . .      >
POST /retention/lists                       . + . + . . .   . + .     . .      >
POST /retention/lists/:list/approval        . . . . + . .   . . .     . .      >
POST /retention/lists/:list/carrying        . + . + . . .   . . .     . .      >
POST /retention/lists/:list/dropping        . + . + + . .   . . .     . .      >
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
POST /tanya/:number/:code                   + + + + + + +   + + +     + +      +
POST /templates/:template/draft             . . . . . . .   . . .     . .      >  t+  o+
POST /templates/:template/enactment         . . . . . . .   . . .     . .      >  t+  o+
POST /templates/:template/proposal          . . . . . . .   . . .     . .      >  t+  o+
POST /templates/:template/redrawn           . . . . . . .   . . .     . .      >  t+  o+
POST /templates/:template/withdrawal        . . . . . . .   . . .     . .      >  t+  o+
`
