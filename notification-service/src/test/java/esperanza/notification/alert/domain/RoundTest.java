package esperanza.notification.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Scenario;
import esperanza.notification.alert.domain.AlertCommand.PageOnCall;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<Instant> CLIMBS = Optional.of(NOON.plusSeconds(240));
    private static final OnCallPerson ANA = new OnCallPerson("protection-officer", "ana", "MECHANISM");
    private static final OnCallPerson EVA = new OnCallPerson("protection-officer", "eva", "OTHER");
    private static final OnCallPerson BERTA = new OnCallPerson("supervisor", "berta", "MECHANISM");
    private static final OnCallPerson CARLA = new OnCallPerson("ombudsman", "carla", "OMBUDSMAN");
    private static final Predicate<String> NOBODY = _ -> false;
    private static final Predicate<String> EVERYBODY = _ -> true;

    private final Ladder ladder = new Ladder(List.of("protection-officer", "supervisor", "ombudsman"));
    private final Round round = new Round(ladder, List.of(ANA, EVA, BERTA, CARLA), NOON);

    @Test
    void an_alert_stays_with_its_person_while_that_person_may_know_of_the_case() {
        assertThat(round.moved(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .isEmpty();
        assertThat(round.moved(waiting("carla", "ombudsman", Optional.empty()), NOBODY, true))
                .isEmpty();
    }

    @Test
    void an_alert_of_a_case_that_was_shut_to_its_person_calls_whoever_may_know() {
        assertThat(round.moved(waiting("ana", "protection-officer", CLIMBS), Set.of("MECHANISM")::contains, true))
                .contains(new PageOnCall(3, "protection-officer", EVA, Optional.of(CARLA), false, NOON));
    }

    @Test
    void an_alert_of_a_person_who_is_no_longer_on_call_calls_whoever_is() {
        assertThat(new Round(ladder, List.of(EVA, BERTA, CARLA), NOON)
                        .moved(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .contains(new PageOnCall(3, "protection-officer", EVA, Optional.of(BERTA), false, NOON));
    }

    @Test
    void an_alert_stays_with_the_person_whom_it_concerns_still() {
        assertThat(round.stays(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .isTrue();
        assertThat(round.stays(waiting("ana", "protection-officer", CLIMBS), Set.of("MECHANISM")::contains, true))
                .isFalse();
    }

    @Test
    void an_alert_for_which_the_rota_names_nobody_neither_moves_nor_stays() {
        Round nobody = new Round(ladder, List.of(), NOON);
        assertThat(nobody.moved(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .isEmpty();
        assertThat(nobody.stays(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .isFalse();
    }

    @Test
    void an_alert_that_could_not_climb_in_time_climbs_as_soon_as_somebody_above_may_know() {
        assertThat(round.moved(
                        waiting("ana", "protection-officer", Optional.empty()),
                        Set.of("OTHER", "OMBUDSMAN")::contains,
                        true))
                .contains(new PageOnCall(3, "protection-officer", ANA, Optional.of(BERTA), false, NOON));
    }

    @Test
    void while_it_is_not_known_who_may_know_the_last_rung_is_called_meanwhile() {
        assertThat(round.moved(waiting("ana", "protection-officer", CLIMBS), EVERYBODY, false))
                .contains(new PageOnCall(3, "protection-officer", CARLA, Optional.empty(), true, NOON));
        assertThat(round.moved(waiting("carla", "ombudsman", Optional.empty()), EVERYBODY, false))
                .isEmpty();
    }

    @Test
    void one_page_says_how_many_alerts_wait_and_which_presses_most() {
        WaitingAlert late = waiting("ana", "protection-officer", CLIMBS);
        WaitingAlert danger = waiting(true, Optional.empty(), NOON.plusSeconds(30));
        WaitingAlert soon = waiting(false, Optional.of(NOON.plusSeconds(60)), NOON.plusSeconds(20));
        WaitingAlert later = waiting(false, Optional.of(NOON.plusSeconds(61)), NOON.minusSeconds(90));
        WaitingAlert old = waiting(false, Optional.empty(), NOON.minusSeconds(60));
        assertThat(List.of(late, later, old, soon, danger).stream().sorted(WaitingAlert.MOST_PRESSING_FIRST))
                .containsExactly(danger, soon, later, old, late);
        assertThat(Round.page(NOON, 7, List.of(old, danger, soon), 3))
                .contains(new OnCallPaged(
                        PageId.of("ana", NOON), danger.caseId(), danger.alert(), "protection-officer", "ana", 7, 3));
        assertThat(Round.page(NOON, 7, List.of(), 0)).isEmpty();
    }

    @Test
    void a_page_is_sent_once() {
        OnCallPaged page = Round.page(NOON, 1, List.of(waiting("ana", "protection-officer", CLIMBS)), 1)
                .orElseThrow();
        Scenario<PageForAll, Boolean, OnCallPaged> pages = Scenario.of(new PageDecider());
        pages.when(new PageForAll(page)).then(page);
        pages.given(page).when(new PageForAll(page)).thenNothing();
    }

    private static WaitingAlert waiting(String person, String role, Optional<Instant> climbsAt) {
        return waiting(person, role, climbsAt, false, Optional.empty(), NOON);
    }

    private static WaitingAlert waiting(boolean danger, Optional<Instant> due, Instant raisedAt) {
        return waiting("ana", "protection-officer", CLIMBS, danger, due, raisedAt);
    }

    private static WaitingAlert waiting(
            String person,
            String role,
            Optional<Instant> climbsAt,
            boolean danger,
            Optional<Instant> due,
            Instant raisedAt) {
        CaseId of = new CaseId(UUID.randomUUID());
        AlertId alert = AlertId.of(AlertKind.IMMINENT_DANGER, of);
        return new WaitingAlert(alert, of, person, role, 2, climbsAt, danger, due, raisedAt);
    }
}
