package esperanza.intake.disclosure.domain;

import static esperanza.intake.disclosure.domain.OpeningRule.ALREADY_ANSWERED;
import static esperanza.intake.disclosure.domain.OpeningRule.NO_SUCH_REQUEST;
import static esperanza.intake.disclosure.domain.OpeningRule.OWN_REQUEST;
import static esperanza.intake.disclosure.domain.OpeningRule.REQUEST_OVERTAKEN;

import esperanza.intake.disclosure.domain.IdentityCommand.*;
import esperanza.intake.disclosure.domain.IdentityEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityDeciderTest {

    private static final Instant NEXT_NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final UUID REQUEST = new UUID(4, 4);
    private static final String WHY = "the line she gave is dead";

    private static final IdentityRequested REQUESTED = new IdentityRequested(
            REPORT,
            CASE,
            REQUEST,
            OpeningPurpose.SAFE_CONTACT,
            "officer",
            Optional.of(Urgency.U1),
            Personal.of(CASE.value(), WHY));
    private static final IdentityGranted GRANTED = new IdentityGranted(REPORT, CASE, REQUEST, "custodian", NEXT_NOON);
    private static final IdentityDenied DENIED =
            new IdentityDenied(REPORT, CASE, REQUEST, "custodian", Personal.of(CASE.value(), "no"));

    private final Scenario<IdentityCommand, IdentityRequests, IdentityEvent> requests =
            Scenario.of(new IdentityDecider());

    @Test
    void one_asks_who_reports_and_another_grants_it() {
        requests.given()
                .when(new RequestIdentity(
                        REPORT, CASE, REQUEST, OpeningPurpose.SAFE_CONTACT, "officer", Optional.of(Urgency.U1), WHY))
                .then(REQUESTED);
        requests.given(REQUESTED)
                .when(new GrantIdentity(REQUEST, "custodian", NEXT_NOON))
                .then(GRANTED);
    }

    @Test
    void nobody_decides_on_their_own_request() {
        requests.given(REQUESTED)
                .when(new GrantIdentity(REQUEST, "officer", NEXT_NOON))
                .thenRefused(OWN_REQUEST);
        requests.given(REQUESTED).when(deny("officer")).thenRefused(OWN_REQUEST);
    }

    @Test
    void what_was_answered_stays_answered() {
        requests.given(REQUESTED).when(deny("custodian")).then(DENIED);
        requests.given(REQUESTED, DENIED)
                .when(new GrantIdentity(REQUEST, "another", NEXT_NOON))
                .thenRefused(ALREADY_ANSWERED);
        requests.given(REQUESTED, GRANTED).when(deny("another")).thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void what_nobody_answered_is_overtaken_when_there_is_nothing_left_to_show() {
        IdentityRequestOvertaken overtaken = new IdentityRequestOvertaken(REPORT, CASE, REQUEST);
        requests.given(REQUESTED).when(new OvertakeRequests()).then(overtaken);
        requests.given(REQUESTED, overtaken).when(new OvertakeRequests()).thenNothing();
        requests.given(REQUESTED, GRANTED).when(new OvertakeRequests()).thenNothing();
        requests.given().when(new OvertakeRequests()).thenNothing();
        requests.given(REQUESTED, overtaken)
                .when(new GrantIdentity(REQUEST, "custodian", NEXT_NOON))
                .thenRefused(REQUEST_OVERTAKEN);
    }

    @Test
    void a_request_that_was_never_made_is_unknown() {
        requests.given()
                .when(new GrantIdentity(REQUEST, "custodian", NEXT_NOON))
                .thenRefused(NO_SUCH_REQUEST);
        requests.given().when(deny("custodian")).thenRefused(NO_SUCH_REQUEST);
    }

    private static DenyIdentity deny(String by) {
        return new DenyIdentity(REPORT, REQUEST, new At(NEXT_NOON, by), "no");
    }
}
