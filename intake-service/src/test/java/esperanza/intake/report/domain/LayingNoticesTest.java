package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.intake.report.domain.ReportFixture.received;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notices at the own door of a person. */
class LayingNoticesTest {

    private static final UUID NOTICE = new UUID(4, 4);
    private static final Optional<Instant> DUE = Optional.of(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Optional<PartyRef> NOBODY = Optional.empty();
    private static final Optional<PartyRef> HER = Optional.of(WOMAN);
    private static final Optional<DoorScope> COUNSEL = Optional.of(DoorScope.REPRESENTATIVE);

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void an_officer_lays_a_notice_and_the_holder_of_the_receipt_opens_it_once() {
        report.given(received(Map.of()))
                .when(new LayNotice(NOTICE, NoticeKind.APPOINTMENT, NOBODY, "on Monday", DUE))
                .then(laid(NOBODY));
        report.given(received(Map.of()), laid(NOBODY))
                .when(new ReadNotice(NOTICE, NOBODY, Optional.empty()))
                .then(read(NOBODY, Optional.empty()));
        report.given(received(Map.of()), laid(NOBODY), read(NOBODY, Optional.empty()))
                .when(new ReadNotice(NOTICE, NOBODY, Optional.empty()))
                .thenNothing();
    }

    @Test
    void a_notice_for_a_party_opens_with_its_door_key_and_says_for_whom_the_key_speaks() {
        report.given(received(Map.of()), laid(HER))
                .when(new ReadNotice(NOTICE, HER, COUNSEL))
                .then(read(HER, COUNSEL));
    }

    @Test
    void what_counsel_has_opened_the_party_still_opens_by_an_act_of_its_own() {
        Optional<DoorScope> self = Optional.of(DoorScope.SELF);
        report.given(received(Map.of()), laid(HER), read(HER, COUNSEL))
                .when(new ReadNotice(NOTICE, HER, self))
                .then(read(HER, self));
        report.given(received(Map.of()), laid(HER), read(HER, COUNSEL), read(HER, self))
                .when(new ReadNotice(NOTICE, HER, self))
                .thenNothing();
        report.given(received(Map.of()), laid(HER), read(HER, self), read(HER, COUNSEL))
                .when(new ReadNotice(NOTICE, HER, COUNSEL))
                .thenNothing();
    }

    @Test
    void a_notice_is_not_there_at_another_door() {
        report.given(received(Map.of()), laid(HER))
                .when(new ReadNotice(NOTICE, NOBODY, Optional.empty()))
                .thenRefused(ReportRule.NO_SUCH_NOTICE);
        report.given(received(Map.of()), laid(NOBODY))
                .when(new ReadNotice(NOTICE, HER, COUNSEL))
                .thenRefused(ReportRule.NO_SUCH_NOTICE);
        report.given(received(Map.of()))
                .when(new ReadNotice(NOTICE, NOBODY, Optional.empty()))
                .thenRefused(ReportRule.NO_SUCH_NOTICE);
    }

    @Test
    void a_notice_is_for_a_party_of_the_report() {
        report.given(received(Map.of()))
                .when(new LayNotice(
                        NOTICE, NoticeKind.NEWS, Optional.of(new PartyRef(new UUID(8, 8))), "x", Optional.empty()))
                .thenRefused(ReportRule.NOT_A_PARTY_OF_THE_REPORT);
    }

    private static NoticeLaid laid(Optional<PartyRef> party) {
        return new NoticeLaid(
                REPORT,
                CASE,
                NOTICE,
                NoticeKind.APPOINTMENT,
                party,
                Personal.of(CASE.value(), new LaidNotice("on Monday", DUE)));
    }

    private static NoticeRead read(Optional<PartyRef> party, Optional<DoorScope> by) {
        return new NoticeRead(REPORT, CASE, NOTICE, party, by);
    }
}
