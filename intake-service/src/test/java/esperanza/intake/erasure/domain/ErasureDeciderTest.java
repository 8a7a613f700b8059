package esperanza.intake.erasure.domain;

import static esperanza.intake.erasure.domain.ErasureRule.DATA_HELD;
import static esperanza.intake.erasure.domain.ErasureRule.ERASED;
import static esperanza.intake.erasure.domain.ErasureRule.NOTHING_TO_TAKE_BACK;
import static esperanza.intake.erasure.domain.ErasureRule.NOTICE_RUNS;
import static esperanza.intake.erasure.domain.ErasureRule.NOT_APPROVED;
import static esperanza.intake.erasure.domain.ErasureRule.NOT_AWAITED;
import static esperanza.intake.erasure.domain.ErasureRule.NO_SUCH_ERASURE;
import static esperanza.intake.erasure.domain.ErasureRule.NO_SUCH_HOLD;
import static esperanza.intake.erasure.domain.ErasureRule.OUTSIDE_NEEDED;
import static esperanza.intake.erasure.domain.ErasureRule.OWN_REQUEST;
import static esperanza.intake.erasure.domain.ErasureRule.PERSON_APPROVED;
import static esperanza.intake.erasure.domain.ErasureRule.ROLE_APPROVED;

import esperanza.intake.erasure.domain.ErasureCommand.*;
import esperanza.intake.erasure.domain.ErasureEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant IN_A_MONTH = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final UUID ERASURE = new UUID(3, 3);
    private static final UUID HOLD = new UUID(4, 4);
    private static final List<UUID> SUBJECTS = List.of(CASE.value(), new UUID(5, 5));

    private static final ErasureRequested ASKED = new ErasureRequested(REPORT, CASE, ERASURE, SUBJECTS, "person");
    private static final DataHeld REFERRAL = new DataHeld(
            REPORT, CASE, ERASURE, HoldGround.REFERRED_TO_INVESTIGATION, Optional.empty(), Optional.empty());
    private static final DataHeld COURT = new DataHeld(
            REPORT,
            CASE,
            HOLD,
            HoldGround.INTERNATIONAL_PROCEEDING,
            Optional.of("ombudsman"),
            Optional.of(reasons("it is before the Court")));
    private static final ErasureApproved BY_SUPERVISOR = approved("supervisor");
    private static final ErasureApproved BY_CUSTODIAN = approved("custodian");
    private static final ErasureApproved BY_OMBUDSMAN = approved("ombudsman");
    private static final ErasureAnnounced ANNOUNCED = new ErasureAnnounced(REPORT, CASE, ERASURE, IN_A_MONTH);
    private static final ErasureCarriedOut CARRIED_OUT =
            new ErasureCarriedOut(REPORT, CASE, ERASURE, SUBJECTS, "carrier");
    private static final ErasureTakenBack TAKEN_BACK = new ErasureTakenBack(REPORT, CASE, ERASURE, "person");

    private final Scenario<ErasureCommand, Erasure, ErasureEvent> erasure = Scenario.of(new ErasureDecider());

    @Test
    void a_party_that_was_learnt_after_the_request_is_erased_too() {
        UUID learnt = new UUID(9, 9);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(carryOut(ERASURE, IN_A_MONTH, false, List.of(CASE.value(), new UUID(5, 5), learnt)))
                .then(new ErasureCarriedOut(
                        REPORT,
                        CASE,
                        ERASURE,
                        Stream.of(CASE.value(), new UUID(5, 5), learnt).sorted().toList(),
                        "carrier"));
    }

    @Test
    void the_person_asks_and_asking_again_changes_nothing() {
        erasure.given().when(ask(false)).then(ASKED);
        erasure.given(ASKED).when(ask(false)).thenNothing();
        erasure.given(ASKED, TAKEN_BACK).when(ask(false)).then(ASKED);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT)
                .when(ask(false))
                .thenRefused(ERASED);
    }

    @Test
    void a_referral_to_investigation_holds_the_data_by_itself_until_somebody_lifts_it_and_then_not_again() {
        erasure.given().when(ask(true)).then(ASKED, REFERRAL);
        erasure.given(ASKED, REFERRAL).when(approve("supervisor", "supervisor")).thenRefused(DATA_HELD);
        erasure.given(ASKED, REFERRAL)
                .when(lift(ERASURE, "investigator", "it ended"))
                .then(lifted(ERASURE, "investigator", "it ended"));
        erasure.given(ASKED, REFERRAL, lifted(ERASURE, "investigator", "it ended"))
                .when(approve("supervisor", "supervisor"))
                .then(BY_SUPERVISOR);
        erasure.given(ASKED, REFERRAL, lifted(ERASURE, "investigator", "it ended"), TAKEN_BACK)
                .when(ask(true))
                .then(ASKED);
    }

    @Test
    void a_hold_needs_no_request_and_keeps_the_data_whatever_was_approved() {
        erasure.given()
                .when(new HoldData(
                        REPORT, CASE, HOLD, HoldGround.INTERNATIONAL_PROCEEDING, "ombudsman", "it is before the Court"))
                .then(COURT);
        erasure.given(COURT).when(ask(false)).then(ASKED);
        DataHeld byHand = new DataHeld(
                COURT.reportId(),
                COURT.caseId(),
                HOLD,
                HoldGround.REFERRED_TO_INVESTIGATION,
                COURT.by(),
                COURT.reasons());
        erasure.given(byHand, lifted(HOLD, "x", "y")).when(ask(true)).then(ASKED, REFERRAL);
        erasure.given(COURT, ASKED).when(approve("supervisor", "supervisor")).thenRefused(DATA_HELD);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, COURT)
                .when(carryOut(IN_A_MONTH, false))
                .thenRefused(DATA_HELD);
        erasure.given(COURT).when(lift(ERASURE, "x", "y")).thenRefused(NO_SUCH_HOLD);
        erasure.given(COURT, lifted(HOLD, "x", "y")).when(lift(HOLD, "x", "y")).thenRefused(NO_SUCH_HOLD);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT)
                .when(new HoldData(REPORT, CASE, HOLD, HoldGround.REVIEW, "x", "y"))
                .thenRefused(ERASED);
    }

    @Test
    void three_persons_in_three_roles_approve_and_the_third_announces_it() {
        erasure.given(ASKED).when(approve("supervisor", "supervisor")).then(BY_SUPERVISOR);
        erasure.given(ASKED, BY_SUPERVISOR)
                .when(approve("custodian", "custodian"))
                .then(BY_CUSTODIAN);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN)
                .when(approve("ombudsman", "ombudsman"))
                .then(BY_OMBUDSMAN, ANNOUNCED);
        erasure.given(ASKED, BY_OMBUDSMAN, BY_CUSTODIAN)
                .when(approve("supervisor", "supervisor"))
                .then(BY_SUPERVISOR, ANNOUNCED);
    }

    @Test
    void nobody_approves_twice_or_in_a_role_that_has_approved_or_what_they_asked_for() {
        erasure.given(ASKED, BY_SUPERVISOR)
                .when(approve("supervisor", "custodian"))
                .thenRefused(PERSON_APPROVED);
        erasure.given(ASKED, BY_SUPERVISOR)
                .when(approve("another", "supervisor"))
                .thenRefused(ROLE_APPROVED);
        erasure.given(ASKED).when(approve("person", "supervisor")).thenRefused(OWN_REQUEST);
    }

    @Test
    void one_of_the_three_is_from_outside_the_mechanism() {
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN)
                .when(approve("board", "board-member"))
                .thenRefused(OUTSIDE_NEEDED);
    }

    @Test
    void whoever_was_to_approve_may_refuse_with_reasons_and_the_person_may_ask_again() {
        ErasureRefused refused =
                new ErasureRefused(REPORT, CASE, ERASURE, "custodian", "custodian", reasons("she was made to"));
        erasure.given(ASKED, BY_SUPERVISOR)
                .when(new RefuseErasure(ERASURE, new Approver("custodian", "custodian"), "she was made to"))
                .then(refused);
        erasure.given(ASKED, refused).when(approve("ombudsman", "ombudsman")).thenRefused(NOT_AWAITED);
        erasure.given(ASKED, refused).when(ask(false)).then(ASKED);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(new RefuseErasure(ERASURE, new Approver("x", "board-member"), "too late"))
                .thenRefused(NOT_AWAITED);
    }

    @Test
    void until_it_is_carried_out_the_person_can_take_it_back() {
        erasure.given(ASKED).when(new TakeBackErasure("person")).then(TAKEN_BACK);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(new TakeBackErasure("person"))
                .then(TAKEN_BACK);
        erasure.given().when(new TakeBackErasure("person")).thenRefused(NOTHING_TO_TAKE_BACK);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT)
                .when(new TakeBackErasure("person"))
                .thenRefused(NOTHING_TO_TAKE_BACK);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, TAKEN_BACK)
                .when(carryOut(IN_A_MONTH, false))
                .thenRefused(NOT_AWAITED);
    }

    @Test
    void it_is_carried_out_after_all_have_approved_and_the_person_had_their_time() {
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN)
                .when(carryOut(IN_A_MONTH, false))
                .thenRefused(NOT_APPROVED);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(carryOut(IN_A_MONTH.minusNanos(1000), false))
                .thenRefused(NOTICE_RUNS);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(carryOut(IN_A_MONTH, false))
                .then(CARRIED_OUT);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT)
                .when(carryOut(IN_A_MONTH, false))
                .thenRefused(ERASED);
        erasure.given(ASKED).when(carryOut(HOLD, IN_A_MONTH, false, SUBJECTS)).thenRefused(NO_SUCH_ERASURE);
    }

    @Test
    void a_referral_that_came_after_the_request_is_told_as_a_hold_when_it_is_to_be_carried_out() {
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED)
                .when(carryOut(IN_A_MONTH, true))
                .then(REFERRAL);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, REFERRAL)
                .when(carryOut(IN_A_MONTH, true))
                .thenRefused(DATA_HELD);
        erasure.given(
                        ASKED,
                        BY_SUPERVISOR,
                        BY_CUSTODIAN,
                        BY_OMBUDSMAN,
                        ANNOUNCED,
                        REFERRAL,
                        lifted(ERASURE, "investigator", "it ended"))
                .when(carryOut(IN_A_MONTH, true))
                .then(CARRIED_OUT);
    }

    @Test
    void what_the_destruction_left_is_recorded_once() {
        SubjectKeysDestroyed gone = new SubjectKeysDestroyed(REPORT, CASE, ERASURE, SUBJECTS, Optional.of(7), 12, 0);
        RecordDestruction record = new RecordDestruction(ERASURE, SUBJECTS, Optional.of(7), 12, 0);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT)
                .when(record)
                .then(gone);
        erasure.given(ASKED, BY_SUPERVISOR, BY_CUSTODIAN, BY_OMBUDSMAN, ANNOUNCED, CARRIED_OUT, gone)
                .when(record)
                .thenNothing();
        erasure.given(ASKED).when(record).thenRefused(NO_SUCH_ERASURE);
    }

    private static RequestErasure ask(boolean referred) {
        return new RequestErasure(REPORT, CASE, ERASURE, SUBJECTS, "person", referred);
    }

    private static ApproveErasure approve(String person, String role) {
        return new ApproveErasure(ERASURE, new Approver(person, role), NOON, MONTH);
    }

    private static CarryOutErasure carryOut(Instant at, boolean referred) {
        return carryOut(ERASURE, at, referred, SUBJECTS);
    }

    private static CarryOutErasure carryOut(UUID erasure, Instant at, boolean referred, List<UUID> subjects) {
        return new CarryOutErasure(erasure, new At(at, "carrier"), referred, subjects);
    }

    private static LiftHold lift(UUID hold, String by, String why) {
        return new LiftHold(REPORT, hold, new At(NOON, by), why);
    }

    private static ErasureApproved approved(String role) {
        return new ErasureApproved(REPORT, CASE, ERASURE, role, role);
    }

    private static HoldLifted lifted(UUID hold, String by, String why) {
        return new HoldLifted(REPORT, CASE, hold, by, reasons(why));
    }

    private static Personal<String> reasons(String text) {
        return Personal.of(CASE.value(), text);
    }
}
