package esperanza.notification.alert.domain;

import static esperanza.protocol.term.Rung.Seats.BOTH;
import static esperanza.protocol.term.Rung.Seats.FIRST;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.DemonstrationProfile;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Rung;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Ladder USUAL = new Ladder(List.of(
            new Rung("protection-officer", FIRST, MINUTE, 5),
            new Rung("supervisor", FIRST, MINUTE, 5),
            new Rung("ombudsman", FIRST, MINUTE, 0)));
    private static final OnCallPerson OFFICER = new OnCallPerson("protection-officer", "ana", "MECHANISM");
    private static final OnCallPerson EVA = new OnCallPerson("protection-officer", "eva", "OTHER");
    private static final OnCallPerson SUPERVISOR = new OnCallPerson("supervisor", "berta", "MECHANISM");
    private static final OnCallPerson OMBUDSMAN = new OnCallPerson("ombudsman", "carla", "OMBUDSMAN");

    @Test
    void the_wall_stands_before_the_first_page() {
        List<OnCallPerson> rota =
                List.of(OFFICER, new OnCallPerson("protection-officer", "eva", "OTHER"), SUPERVISOR, OMBUDSMAN);
        assertThat(USUAL.onCall("protection-officer", rota, Set.of()::contains)).containsExactly(OFFICER);
        assertThat(USUAL.onCall("protection-officer", rota, Set.of("MECHANISM")::contains))
                .extracting(OnCallPerson::person)
                .containsExactly("eva");
        assertThat(USUAL.onCall("protection-officer", rota, Set.of("MECHANISM", "OTHER")::contains))
                .containsExactly(OMBUDSMAN);
        assertThat(USUAL.onCall("protection-officer", rota, Set.of("MECHANISM", "OTHER", "OMBUDSMAN")::contains))
                .containsExactly(OMBUDSMAN);
        assertThat(USUAL.onCall("protection-officer", List.of(), Set.of()::contains))
                .isEmpty();
    }

    @Test
    void the_last_rung_is_called_through_the_wall_only_if_nobody_on_any_rung_may_know() {
        List<OnCallPerson> rota =
                List.of(OFFICER, SUPERVISOR, new OnCallPerson("supervisor", "luz", "OTHER"), OMBUDSMAN);
        Predicate<String> ombudsman = Set.of("OMBUDSMAN")::contains;
        assertThat(USUAL.onCall("ombudsman", rota, ombudsman)).containsExactly(SUPERVISOR);
        assertThat(USUAL.onCall("supervisor", rota, ombudsman)).containsExactly(SUPERVISOR);
        assertThat(USUAL.onCall("ombudsman", rota, Set.of("OMBUDSMAN", "MECHANISM")::contains))
                .extracting(OnCallPerson::person)
                .containsExactly("luz");
        assertThat(USUAL.onCall("ombudsman", rota, Set.of("OMBUDSMAN", "OTHER")::contains))
                .containsExactly(SUPERVISOR);
        assertThat(USUAL.onCall("ombudsman", List.of(OFFICER, OMBUDSMAN), ombudsman))
                .containsExactly(OFFICER);
        assertThat(USUAL.onCall("intake-officer", List.of(OFFICER, OMBUDSMAN), ombudsman))
                .containsExactly(OFFICER);
        assertThat(USUAL.isShutToAll(rota, ombudsman)).isFalse();
        Predicate<String> all = Set.of("OMBUDSMAN", "MECHANISM", "OTHER")::contains;
        assertThat(USUAL.isShutToAll(rota, all)).isTrue();
        assertThat(USUAL.whoMayKnow("supervisor", rota, all)).isEmpty();
        assertThat(USUAL.onCall("supervisor", rota, all)).containsExactly(OMBUDSMAN);
    }

    @Test
    void a_case_that_is_shut_to_the_institution_of_the_rota_or_of_the_person_does_not_reach_the_person() {
        OnCallPerson lent = new OnCallPerson("protection-officer", "ines", "OTHER", "MECHANISM");
        List<OnCallPerson> rota = List.of(lent, EVA, OMBUDSMAN);
        assertThat(USUAL.onCall("protection-officer", rota, Set.of("MECHANISM")::contains))
                .containsExactly(EVA);
        assertThat(USUAL.onCall("protection-officer", rota, Set.of("OTHER")::contains))
                .containsExactly(OMBUDSMAN);
        assertThat(USUAL.onCall("protection-officer", rota, _ -> false)).containsExactly(lent);
    }

    @Test
    void above_a_role_that_is_no_rung_stands_the_second_one() {
        assertThat(USUAL.above("intake-officer")).contains("supervisor");
        assertThat(USUAL.above("protection-officer")).contains("supervisor");
        assertThat(USUAL.above("supervisor")).contains("ombudsman");
        assertThat(USUAL.above("ombudsman")).isEmpty();
    }

    @Test
    void a_role_beside_the_ladder_is_answered_by_itself_or_by_the_second_rung_and_those_above() {
        assertThat(USUAL.answering("intake-officer", Set.of("intake-officer"))).contains("intake-officer");
        assertThat(USUAL.answering("intake-officer", Set.of("protection-officer")))
                .isEmpty();
        assertThat(USUAL.answering("intake-officer", Set.of("ombudsman", "supervisor")))
                .contains("supervisor");
        assertThat(USUAL.answering("ombudsman", Set.of("supervisor"))).isEmpty();
    }

    @Test
    void both_seats_are_the_first_two_people_of_the_rung_who_may_know_and_no_one_of_another_rung() {
        Ladder both = new Ladder(
                List.of(new Rung("protection-officer", BOTH, MINUTE, 3), new Rung("supervisor", BOTH, MINUTE, 0)));
        OnCallPerson third = new OnCallPerson("protection-officer", "ines", "MECHANISM");
        List<OnCallPerson> rota = List.of(OFFICER, EVA, third, SUPERVISOR);
        assertThat(both.onCall("protection-officer", rota, _ -> false)).containsExactly(OFFICER, EVA);
        assertThat(both.onCall("protection-officer", rota, Set.of("OTHER")::contains))
                .containsExactly(OFFICER, third);
        assertThat(both.onCall("protection-officer", rota, Set.of("MECHANISM")::contains))
                .containsExactly(EVA);
        assertThat(both.onCall("supervisor", rota, _ -> false)).containsExactly(SUPERVISOR);
        assertThat(both.onCall("protection-officer", List.of(OFFICER, OFFICER, EVA), _ -> false))
                .containsExactly(OFFICER, EVA);
    }

    @Test
    void an_interval_and_its_rounds_are_those_of_the_rung_and_the_last_one_repeats_for_ever() {
        Ladder ladder = new Ladder(
                List.of(new Rung("protection-officer", FIRST, MINUTE, 3), new Rung("ombudsman", FIRST, MINUTE, 0)));
        assertThat(ladder.every("ombudsman")).isEqualTo(MINUTE);
        assertThat(ladder.patience("protection-officer")).contains(Duration.ofMinutes(3));
        assertThat(ladder.patience("intake-officer")).contains(Duration.ofMinutes(3));
        assertThat(ladder.patience("ombudsman")).isEmpty();
    }

    @Test
    void the_first_row_that_fits_the_kind_wins_and_the_last_fits_all() {
        Profile profile = DemonstrationProfile.but(
                "function: ombudsman, seats: FIRST, every: PT60S", "function: ombudsman, seats: BOTH, every: PT2M");
        Ladders ladders = new Ladders(profile);
        assertThat(ladders.of(IMMINENT_DANGER).rungs())
                .containsExactly(
                        new Rung("protection-officer", BOTH, MINUTE, 5),
                        new Rung("supervisor", FIRST, MINUTE, 5),
                        new Rung("ombudsman", BOTH, Duration.ofMinutes(2), 0));
        assertThat(ladders.of(DEADLINE_BREACHED)).isEqualTo(USUAL);
        assertThat(ladders.of(Optional.empty())).isEqualTo(USUAL);
        assertThat(ladders.last()).containsExactly("ombudsman");
    }
}
