package esperanza.intake.disclosure.domain;

import static esperanza.intake.disclosure.domain.OpeningRule.ANOTHERS_REQUEST;
import static esperanza.intake.disclosure.domain.OpeningRule.GRANT_IS_OVER;
import static esperanza.intake.disclosure.domain.OpeningRule.NOT_GRANTED;
import static esperanza.intake.disclosure.domain.OpeningRule.SECOND_PERSON_NEEDED;

import esperanza.intake.disclosure.domain.IdentityEvent.IdentityRequested;
import esperanza.intake.disclosure.domain.IdentityRequests.Answer;
import esperanza.intake.disclosure.domain.OpeningCommand.*;
import esperanza.intake.disclosure.domain.OpeningEvent.*;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT_NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final UUID OPENING = new UUID(3, 3);
    private static final UUID REQUEST = new UUID(4, 4);
    private static final String WHY = "the line she gave is dead";

    private static final IdentityRequested REQUESTED = new IdentityRequested(
            REPORT,
            CASE,
            REQUEST,
            OpeningPurpose.SAFE_CONTACT,
            "officer",
            Optional.empty(),
            Personal.of(CASE.value(), WHY));
    private static final IdentityRequests.Request AWAITED =
            new IdentityRequests.Request(REQUESTED, new Answer.Awaited());
    private static final IdentityRequests.Request GRANTED =
            new IdentityRequests.Request(REQUESTED, new Answer.Granted(NEXT_NOON));
    private static final IdentityRequests.Request DENIED = new IdentityRequests.Request(REQUESTED, new Answer.Denied());

    private final Scenario<OpeningCommand, Openings, OpeningEvent> openings = Scenario.of(new OpeningDecider());

    @Test
    void what_was_told_is_opened_for_a_purpose_and_that_is_recorded() {
        openings.given()
                .when(open(SealedPart.ACCOUNT, Optional.of("first look")))
                .then(new PartOpened(
                        REPORT,
                        CASE,
                        OPENING,
                        SealedPart.ACCOUNT,
                        OpeningPurpose.TRIAGE,
                        "officer",
                        Optional.of(Personal.of(CASE.value(), "first look"))));
    }

    @Test
    void each_time_is_recorded_by_itself() {
        PartOpened before = new PartOpened(
                REPORT, CASE, OPENING, SealedPart.PARTIES, OpeningPurpose.TRIAGE, "officer", Optional.empty());
        openings.given(before).when(open(SealedPart.PARTIES, Optional.empty())).then(before);
    }

    @Test
    void reporters_are_compared_for_a_purpose_and_that_is_recorded() {
        openings.given()
                .when(new CompareReporters(
                        REPORT, CASE, OpeningPurpose.INVESTIGATION, "custodian", Optional.of("two communities")))
                .then(new ReportersCompared(
                        REPORT,
                        CASE,
                        OpeningPurpose.INVESTIGATION,
                        "custodian",
                        Optional.of(Personal.of(CASE.value(), "two communities"))));
    }

    @Test
    void who_reports_is_never_opened_by_one_person() {
        openings.given().when(open(SealedPart.REPORTER, Optional.empty())).thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void who_reports_is_opened_by_whoever_asked_after_another_granted_it() {
        openings.given()
                .when(opening(GRANTED, "officer", NEXT_NOON))
                .then(new IdentityOpened(REPORT, CASE, OPENING, REQUEST, OpeningPurpose.SAFE_CONTACT, "officer"));
    }

    @Test
    void a_grant_is_for_whoever_asked_and_for_its_time() {
        openings.given().when(opening(GRANTED, "another", NOON)).thenRefused(ANOTHERS_REQUEST);
        openings.given()
                .when(opening(GRANTED, "officer", NEXT_NOON.plusMillis(1)))
                .thenRefused(GRANT_IS_OVER);
        openings.given().when(opening(AWAITED, "officer", NOON)).thenRefused(NOT_GRANTED);
        openings.given().when(opening(DENIED, "officer", NOON)).thenRefused(NOT_GRANTED);
    }

    @Test
    void why_it_was_asked_is_read_by_a_custodian_and_by_whoever_asked_on_the_record() {
        openings.given()
                .when(new ReadIdentityRequest(AWAITED, "custodian", true))
                .then(new IdentityRequestRead(REPORT, CASE, REQUEST, "custodian"));
        openings.given()
                .when(new ReadIdentityRequest(DENIED, "officer", false))
                .then(new IdentityRequestRead(REPORT, CASE, REQUEST, "officer"));
        openings.given()
                .when(new ReadIdentityRequest(AWAITED, "another", false))
                .thenRefused(ANOTHERS_REQUEST);
    }

    private static OpenPart open(SealedPart part, Optional<String> reasons) {
        return new OpenPart(REPORT, CASE, OPENING, part, OpeningPurpose.TRIAGE, "officer", reasons);
    }

    private static OpenIdentity opening(IdentityRequests.Request asked, String by, Instant at) {
        return new OpenIdentity(OPENING, asked, new At(at, by));
    }
}
