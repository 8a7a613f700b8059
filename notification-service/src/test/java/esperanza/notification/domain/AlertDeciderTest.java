package esperanza.notification.domain;

import static esperanza.notification.domain.AlertKind.IMMINENT_DANGER;
import static esperanza.notification.domain.AlertRule.ALERT_UNKNOWN;
import static esperanza.notification.domain.AlertRule.ANSWERED_BY_ANOTHER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Scenario;
import esperanza.notification.domain.AlertCommand.AcknowledgeAlert;
import esperanza.notification.domain.AlertCommand.PageOnCall;
import esperanza.notification.domain.AlertCommand.RaiseAlert;
import esperanza.notification.domain.AlertEvent.AlertAcknowledged;
import esperanza.notification.domain.AlertEvent.AlertEscalated;
import esperanza.notification.domain.AlertEvent.AlertPaged;
import esperanza.notification.domain.AlertEvent.AlertRaised;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertDeciderTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final AlertId ID = AlertId.of(IMMINENT_DANGER, new EventId(UUID.randomUUID()));
    private static final Duty OFFICER = new Duty("protection-officer", "ana", "MECHANISM");
    private static final Duty SUPERVISOR = new Duty("supervisor", "berta", "MECHANISM");
    private static final Duty OMBUDSMAN = new Duty("ombudsman", "carla", "OMBUDSMAN");
    private static final AlertRaised RAISED =
            new AlertRaised(ID, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty());

    private final Scenario<AlertCommand, AlertState, AlertEvent> alert = Scenario.of(new AlertDecider());

    @Test
    void one_cause_alerts_once() {
        RaiseAlert raise = new RaiseAlert(ID, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty());
        alert.when(raise).then(RAISED);
        alert.given(RAISED).when(raise).thenNothing();
    }

    @Test
    void it_pages_whoever_is_on_call_round_by_round() {
        alert.given(RAISED).when(page(1)).then(paged(OFFICER, 1));
        alert.given(RAISED, paged(OFFICER, 1)).when(page(1)).thenNothing();
        alert.given(RAISED, paged(OFFICER, 1)).when(page(2)).then(paged(OFFICER, 2));
        alert.when(page(1)).thenNothing();
    }

    @Test
    void after_five_rounds_without_an_answer_it_climbs_one_rung_and_pages_there() {
        alert.given(RAISED, paged(OFFICER, 1), paged(OFFICER, 2), paged(OFFICER, 3), paged(OFFICER, 4))
                .when(page(5))
                .then(paged(OFFICER, 5));
        alert.given(
                        RAISED,
                        paged(OFFICER, 1),
                        paged(OFFICER, 2),
                        paged(OFFICER, 3),
                        paged(OFFICER, 4),
                        paged(OFFICER, 5))
                .when(page(6))
                .then(new AlertEscalated(ID, CASE, "supervisor"), paged(SUPERVISOR, 6));
    }

    @Test
    void on_the_last_rung_it_pages_on() {
        AlertRaised there = new AlertRaised(ID, CASE, IMMINENT_DANGER, "ombudsman", Optional.empty());
        alert.given(
                        there,
                        paged(OMBUDSMAN, 1),
                        paged(OMBUDSMAN, 2),
                        paged(OMBUDSMAN, 3),
                        paged(OMBUDSMAN, 4),
                        paged(OMBUDSMAN, 5))
                .when(new PageOnCall(6, OMBUDSMAN, Optional.empty()))
                .then(paged(OMBUDSMAN, 6));
    }

    @Test
    void who_acknowledges_is_named_and_the_paging_stops() {
        alert.given(RAISED).when(new AcknowledgeAlert("ana")).then(new AlertAcknowledged(ID, CASE, "ana"));
        alert.given(RAISED, new AlertAcknowledged(ID, CASE, "ana"))
                .when(page(1))
                .thenNothing();
    }

    @Test
    void a_second_answer_is_told_that_somebody_was_first() {
        AlertAcknowledged first = new AlertAcknowledged(ID, CASE, "ana");
        alert.given(RAISED, first).when(new AcknowledgeAlert("ana")).thenNothing();
        alert.given(RAISED, first).when(new AcknowledgeAlert("berta")).thenRefused(ANSWERED_BY_ANOTHER);
        alert.when(new AcknowledgeAlert("ana")).thenRefused(ALERT_UNKNOWN);
        assertThat(ALERT_UNKNOWN.unknown()).isTrue();
    }

    @Test
    void the_wall_stands_before_the_first_page() {
        Ladder ladder = new Ladder(List.of("protection-officer", "supervisor", "ombudsman"));
        List<Duty> rota = List.of(OFFICER, new Duty("protection-officer", "eva", "OTHER"), SUPERVISOR, OMBUDSMAN);
        assertThat(ladder.onCall("protection-officer", rota, Set.of())).contains(OFFICER);
        assertThat(ladder.onCall("protection-officer", rota, Set.of("MECHANISM")))
                .map(Duty::person)
                .contains("eva");
        assertThat(ladder.onCall("protection-officer", rota, Set.of("MECHANISM", "OTHER")))
                .contains(OMBUDSMAN);
        assertThat(ladder.onCall("protection-officer", rota, Set.of("MECHANISM", "OTHER", "OMBUDSMAN")))
                .contains(OMBUDSMAN);
        assertThat(ladder.onCall("protection-officer", List.of(), Set.of())).isEmpty();
    }

    @Test
    void above_a_role_that_is_no_rung_stands_the_second_one() {
        Ladder ladder = new Ladder(List.of("protection-officer", "supervisor", "ombudsman"));
        assertThat(ladder.above("intake-officer")).contains("supervisor");
        assertThat(ladder.above("protection-officer")).contains("supervisor");
        assertThat(ladder.above("supervisor")).contains("ombudsman");
        assertThat(ladder.above("ombudsman")).isEmpty();
    }

    private static PageOnCall page(int round) {
        return new PageOnCall(round, OFFICER, Optional.of(SUPERVISOR));
    }

    private static AlertPaged paged(Duty duty, int round) {
        return new AlertPaged(ID, CASE, duty.role(), duty.person(), round);
    }
}
