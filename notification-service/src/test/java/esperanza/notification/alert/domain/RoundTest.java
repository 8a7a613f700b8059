package esperanza.notification.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Scenario;
import esperanza.notification.DemonstrationProfile;
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

    private final Ladders ladders = new Ladders(DemonstrationProfile.load());
    private final Round round = new Round(ladders, List.of(ANA, EVA, BERTA, CARLA), NOON);

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
                .contains(new PageOnCall(3, "protection-officer", List.of(EVA), List.of(CARLA), false, NOON));
    }

    @Test
    void an_alert_of_a_person_who_is_no_longer_on_call_calls_whoever_is() {
        assertThat(new Round(ladders, List.of(EVA, BERTA, CARLA), NOON)
                        .moved(waiting("ana", "protection-officer", CLIMBS), NOBODY, true))
                .contains(new PageOnCall(3, "protection-officer", List.of(EVA), List.of(BERTA), false, NOON));
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
        Round nobody = new Round(ladders, List.of(), NOON);
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
                .contains(new PageOnCall(3, "protection-officer", List.of(ANA), List.of(BERTA), false, NOON));
    }

    @Test
    void while_it_is_not_known_who_may_know_the_last_rung_is_called_meanwhile() {
        assertThat(round.moved(waiting("ana", "protection-officer", CLIMBS), EVERYBODY, false))
                .contains(new PageOnCall(3, "protection-officer", List.of(CARLA), List.of(), true, NOON));
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
        assertThat(round.page(NOON, 7, List.of(old, danger, soon), 3))
                .contains(new OnCallPaged(
                        PageId.of("ana", NOON),
                        danger.caseId(),
                        danger.alert(),
                        "protection-officer",
                        "ana",
                        7,
                        3,
                        Optional.of(NOON.plusSeconds(60))));
        assertThat(round.page(NOON, 7, List.of(), 0)).isEmpty();
    }

    @Test
    void imminent_danger_calls_the_people_of_both_seats_and_waits_for_both() {
        assertThat(round.call(Optional.of(AlertKind.IMMINENT_DANGER), "protection-officer", 1, NOBODY, true))
                .contains(new PageOnCall(1, "protection-officer", List.of(ANA, EVA), List.of(BERTA), false, NOON));
        assertThat(round.moved(danger("ana", Optional.of("eva")), NOBODY, true)).isEmpty();
        assertThat(round.moved(danger("eva", Optional.of("ana")), NOBODY, true)).isEmpty();
        assertThat(round.stays(danger("eva", Optional.of("ana")), NOBODY, true)).isTrue();
    }

    @Test
    void whoever_takes_the_second_seat_later_is_called_in_the_next_round_of_the_first() {
        assertThat(round.moved(danger("ana", Optional.empty()), NOBODY, true))
                .contains(new PageOnCall(3, "protection-officer", List.of(ANA, EVA), List.of(BERTA), false, NOON));
    }

    @Test
    void the_wall_leaves_one_seat_of_two_and_a_person_with_both_is_called_once() {
        assertThat(round.moved(danger("ana", Optional.of("eva")), Set.of("OTHER")::contains, true))
                .contains(new PageOnCall(3, "protection-officer", List.of(ANA), List.of(BERTA), false, NOON));
        assertThat(new Round(ladders, List.of(ANA, ANA, BERTA), NOON)
                        .call(Optional.of(AlertKind.IMMINENT_DANGER), "protection-officer", 1, NOBODY, true))
                .contains(new PageOnCall(1, "protection-officer", List.of(ANA), List.of(BERTA), false, NOON));
    }

    @Test
    void an_alert_whose_kind_is_not_known_here_climbs_the_usual_ladder() {
        assertThat(round.call(Optional.empty(), "protection-officer", 1, NOBODY, true))
                .contains(new PageOnCall(1, "protection-officer", List.of(ANA), List.of(BERTA), false, NOON));
    }

    @Test
    void a_person_is_called_again_as_soon_as_the_shortest_interval_of_what_waits_says() {
        Ladders fast = new Ladders(DemonstrationProfile.but(
                "function: protection-officer, seats: BOTH, every: PT60S",
                "function: protection-officer, seats: BOTH, every: PT20S"));
        Round quick = new Round(fast, List.of(ANA), NOON);
        WaitingAlert usual = waiting("ana", "protection-officer", CLIMBS);
        assertThat(quick.page(NOON, 1, List.of(usual), 1).flatMap(OnCallPaged::againAt))
                .contains(NOON.plusSeconds(60));
        assertThat(quick.page(NOON, 1, List.of(usual, danger("ana", Optional.empty())), 2)
                        .flatMap(OnCallPaged::againAt))
                .contains(NOON.plusSeconds(20));
    }

    @Test
    void a_page_is_sent_once() {
        OnCallPaged page = round.page(NOON, 1, List.of(waiting("ana", "protection-officer", CLIMBS)), 1)
                .orElseThrow();
        Scenario<PageForAll, Boolean, OnCallPaged> pages = Scenario.of(new PageDecider());
        pages.when(new PageForAll(page)).then(page);
        pages.given(page).when(new PageForAll(page)).thenNothing();
    }

    private static WaitingAlert danger(String person, Optional<String> other) {
        CaseId of = new CaseId(UUID.randomUUID());
        return new WaitingAlert(
                AlertId.of(AlertKind.IMMINENT_DANGER, of),
                of,
                Optional.of(AlertKind.IMMINENT_DANGER),
                person,
                other,
                "protection-officer",
                2,
                CLIMBS,
                Optional.empty(),
                NOON);
    }

    private static WaitingAlert waiting(String person, String role, Optional<Instant> climbsAt) {
        return waiting(person, role, climbsAt, AlertKind.STATEMENT_ADDED, Optional.empty(), NOON);
    }

    private static WaitingAlert waiting(boolean danger, Optional<Instant> due, Instant raisedAt) {
        AlertKind kind = danger ? AlertKind.IMMINENT_DANGER : AlertKind.DEADLINE_DUE_SOON;
        return waiting("ana", "protection-officer", CLIMBS, kind, due, raisedAt);
    }

    private static WaitingAlert waiting(
            String person,
            String role,
            Optional<Instant> climbsAt,
            AlertKind kind,
            Optional<Instant> due,
            Instant raisedAt) {
        CaseId of = new CaseId(UUID.randomUUID());
        AlertId alert = AlertId.of(kind, of);
        return new WaitingAlert(
                alert, of, Optional.of(kind), person, Optional.empty(), role, 2, climbsAt, due, raisedAt);
    }
}
