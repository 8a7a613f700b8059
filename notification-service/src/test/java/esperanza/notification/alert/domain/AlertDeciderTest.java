package esperanza.notification.alert.domain;

import static esperanza.notification.alert.domain.AlertRule.ALERT_UNKNOWN;
import static esperanza.notification.alert.domain.AlertRule.ANSWERED_BY_ANOTHER;
import static esperanza.notification.alert.domain.AlertRule.NOT_ON_THIS_RUNG;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static esperanza.protocol.vocabulary.AlertKind.WALL_APPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Scenario;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertDeciderTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final AlertId ID = AlertId.of(IMMINENT_DANGER, CASE);
    private static final OnCallPerson OFFICER = new OnCallPerson("protection-officer", "ana", "MECHANISM");
    private static final OnCallPerson SUPERVISOR = new OnCallPerson("supervisor", "berta", "MECHANISM");
    private static final OnCallPerson OMBUDSMAN = new OnCallPerson("ombudsman", "carla", "OMBUDSMAN");
    private static final AlertRaised RAISED =
            new AlertRaised(ID, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty(), Optional.empty());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    /** Five intervals of a minute later. */
    private static final Instant CLIMBS = Instant.parse("2026-03-01T12:05:00Z");

    private static final Instant ACT_BY = Instant.parse("2026-03-01T12:45:00Z");
    private static final EventId ACT = new EventId(UUID.randomUUID());
    private static final AlertAcknowledged ANSWERED = answered("ana", "protection-officer");

    private static final Ladders LADDERS = new Ladders(DemonstrationProfile.load());

    private final Scenario<AlertCommand, AlertState, AlertEvent> alert =
            Scenario.of(new AlertDecider(DemonstrationProfile.load()));

    @Test
    void one_thing_calls_once_at_a_time() {
        RaiseAlert raise = new RaiseAlert(ID, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty(), false);
        alert.when(raise).then(RAISED);
        alert.given(RAISED).when(raise).thenNothing();
    }

    @Test
    void an_alert_that_cannot_know_whether_somebody_acted_says_so() {
        alert.when(new RaiseAlert(ID, CASE, DEADLINE_DUE_SOON, "intake-officer", Optional.empty(), true))
                .then(new AlertRaised(
                        ID, CASE, DEADLINE_DUE_SOON, "intake-officer", Optional.empty(), Optional.of(true)));
    }

    @Test
    void it_pages_whoever_is_on_call_once_and_says_when_it_climbs() {
        alert.given(RAISED).when(page(1)).then(paged(OFFICER, 1));
        alert.given(RAISED, paged(OFFICER, 1)).when(page(1)).thenNothing();
        alert.when(page(1)).thenNothing();
    }

    @Test
    void after_five_intervals_without_an_answer_it_climbs_one_rung_and_pages_there() {
        alert.given(RAISED, paged(OFFICER, 1))
                .when(page(2, CLIMBS.minusNanos(1_000)))
                .then(paged(OFFICER, 2, Optional.of(CLIMBS), CLIMBS.minusNanos(1_000)));
        alert.given(RAISED, paged(OFFICER, 1))
                .when(page(2, CLIMBS))
                .then(
                        new AlertEscalated(ID, CASE, "supervisor"),
                        paged(SUPERVISOR, 2, Optional.of(CLIMBS.plusSeconds(300)), CLIMBS));
    }

    @Test
    void on_the_last_rung_it_pages_once_and_climbs_no_more() {
        AlertRaised there = new AlertRaised(ID, CASE, IMMINENT_DANGER, "ombudsman", Optional.empty(), Optional.empty());
        alert.given(there)
                .when(new PageOnCall(1, "ombudsman", List.of(OMBUDSMAN), List.of(), false, NOON))
                .then(paged(OMBUDSMAN, 1, Optional.empty()));
    }

    @Test
    void whoever_is_called_instead_on_the_same_rung_has_only_the_time_that_is_left() {
        OnCallPerson next = new OnCallPerson("protection-officer", "eva", "OTHER");
        alert.given(RAISED, paged(OFFICER, 1))
                .when(new PageOnCall(
                        2, "protection-officer", List.of(next), List.of(SUPERVISOR), false, NOON.plusSeconds(120)))
                .then(paged(next, 2, Optional.of(CLIMBS), NOON.plusSeconds(120)));
    }

    @Test
    void if_nobody_above_may_know_when_it_should_climb_it_climbs_as_soon_as_somebody_may() {
        AlertPaged stays = paged(OFFICER, 2, Optional.empty(), CLIMBS);
        alert.given(RAISED, paged(OFFICER, 1))
                .when(new PageOnCall(2, "protection-officer", List.of(OFFICER), List.of(), false, CLIMBS))
                .then(stays);
        alert.given(RAISED, paged(OFFICER, 1), stays)
                .when(page(3, CLIMBS.plusSeconds(60)))
                .then(
                        new AlertEscalated(ID, CASE, "supervisor"),
                        paged(SUPERVISOR, 3, Optional.of(CLIMBS.plusSeconds(360)), CLIMBS.plusSeconds(60)));
    }

    @Test
    void if_nobody_higher_may_know_of_the_case_a_lower_rung_is_called_and_answers() {
        AlertRaised there = new AlertRaised(ID, CASE, IMMINENT_DANGER, "ombudsman", Optional.empty(), Optional.empty());
        AlertPaged below = paged(SUPERVISOR, 1);
        AlertPaged again = paged(SUPERVISOR, 2, Optional.empty(), CLIMBS);
        alert.given(there)
                .when(new PageOnCall(1, "ombudsman", List.of(SUPERVISOR), List.of(), false, NOON))
                .then(below);
        alert.given(there, below).when(answer("berta", "supervisor")).then(answered("berta", "supervisor"));
        alert.given(there, below)
                .when(new PageOnCall(2, "supervisor", List.of(SUPERVISOR), List.of(SUPERVISOR), false, CLIMBS))
                .then(again);
        alert.given(there).when(answer("berta", "supervisor")).thenRefused(NOT_ON_THIS_RUNG);
    }

    @Test
    void while_it_is_not_known_who_may_know_the_last_rung_is_paged_meanwhile_and_the_alert_stays_where_it_stands() {
        AlertPaged meanwhile = meanwhile(1);
        alert.given(RAISED)
                .when(new PageOnCall(1, "protection-officer", List.of(OMBUDSMAN), List.of(), true, NOON))
                .then(meanwhile);
        alert.given(RAISED, meanwhile).when(page(2)).then(paged(OFFICER, 2));
        alert.given(RAISED, meanwhile).when(answer("carla", "ombudsman")).then(answered("carla", "ombudsman"));
        alert.given(RAISED, meanwhile).when(answer("ana", "protection-officer")).then(ANSWERED);
    }

    @Test
    void a_page_meanwhile_takes_no_time_from_the_rung_that_was_not_called() {
        alert.given(RAISED, meanwhile(1))
                .when(page(2, NOON.plusSeconds(60)))
                .then(paged(OFFICER, 2, Optional.of(CLIMBS.plusSeconds(60)), NOON.plusSeconds(60)));
        alert.given(RAISED, paged(OFFICER, 1), meanwhile(2))
                .when(page(3, NOON.plusSeconds(60)))
                .then(paged(OFFICER, 3, Optional.of(CLIMBS), NOON.plusSeconds(60)));
    }

    @Test
    void on_the_last_rung_nobody_is_paged_instead_of_it() {
        AlertRaised there = new AlertRaised(ID, CASE, IMMINENT_DANGER, "ombudsman", Optional.empty(), Optional.empty());
        alert.given(there)
                .when(new PageOnCall(1, "ombudsman", List.of(OMBUDSMAN), List.of(), true, NOON))
                .then(paged(OMBUDSMAN, 1, Optional.empty()));
    }

    @Test
    void whoever_is_told_of_a_wall_has_done_with_the_answer_what_there_is_to_do() {
        AlertRaised told = new AlertRaised(ID, CASE, WALL_APPLIED, "ombudsman", Optional.empty(), Optional.empty());
        AlertAcknowledged read =
                new AlertAcknowledged(ID, CASE, "carla", Optional.of("ombudsman"), Optional.empty(), Optional.empty());
        AlertSettled done = new AlertSettled(ID, CASE, Optional.empty());
        alert.given(told).when(answer("carla", "ombudsman")).then(read, done);
        alert.given(told, read, done)
                .when(new RaiseAlert(ID, CASE, WALL_APPLIED, "ombudsman", Optional.empty(), false))
                .then(new AlertReopened(ID, CASE, "ombudsman", 1));
    }

    @Test
    void an_answer_by_sms_stops_the_paging_and_is_named_as_such() {
        alert.given(RAISED)
                .when(bySms("ana", "protection-officer"))
                .then(new AlertAcknowledged(
                        ID,
                        CASE,
                        "ana",
                        Optional.of("protection-officer"),
                        Optional.of(ACT_BY),
                        Optional.of(WayKind.SMS)));
        alert.given(RAISED, ANSWERED).when(bySms("ana", "protection-officer")).thenNothing();
    }

    @Test
    void an_answer_by_sms_settles_no_alert_of_which_the_person_saw_nothing() {
        AlertRaised told = new AlertRaised(ID, CASE, WALL_APPLIED, "ombudsman", Optional.empty(), Optional.empty());
        alert.given(told).when(bySms("carla", "ombudsman")).thenNothing();
    }

    @Test
    void whoever_answered_before_the_case_was_shut_to_more_people_is_asked_again_where_it_stood() {
        AlertReopened again = new AlertReopened(ID, CASE, "protection-officer", 2);
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED).when(new AskAgain()).then(again);
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED, again)
                .when(new AskAgain())
                .thenNothing();
        alert.given(RAISED, ANSWERED, new AlertSettled(ID, CASE, Optional.of(ACT)))
                .when(new AskAgain())
                .thenNothing();
        alert.when(new AskAgain()).thenNothing();
    }

    @Test
    void who_acknowledges_is_named_and_the_paging_stops() {
        alert.given(RAISED).when(answer("ana", "protection-officer")).then(ANSWERED);
        alert.given(RAISED)
                .when(new AcknowledgeAlert("ana", Set.of("protection-officer"), false, NOON.plusNanos(999)))
                .then(ANSWERED); // whole microseconds, as a timer stores them
        alert.given(RAISED, ANSWERED).when(page(1)).thenNothing();
    }

    @Test
    void a_second_answer_is_told_that_somebody_was_first() {
        alert.given(RAISED, ANSWERED).when(answer("ana", "protection-officer")).thenNothing();
        alert.given(RAISED, ANSWERED).when(answer("berta", "supervisor")).thenRefused(ANSWERED_BY_ANOTHER);
        alert.when(answer("ana", "protection-officer")).thenRefused(ALERT_UNKNOWN);
        assertThat(ALERT_UNKNOWN.unknown()).isTrue();
    }

    @Test
    void only_the_rung_that_is_called_or_one_above_it_answers() {
        alert.given(RAISED)
                .when(answer("eva", "intake-officer", "risk-analyst"))
                .thenRefused(NOT_ON_THIS_RUNG);
        alert.given(RAISED).when(answer("carla", "ombudsman")).then(answered("carla", "ombudsman"));
        AlertEscalated up = new AlertEscalated(ID, CASE, "supervisor");
        alert.given(RAISED, up).when(answer("ana", "protection-officer")).thenRefused(NOT_ON_THIS_RUNG);
        alert.given(RAISED, up)
                .when(answer("berta", "protection-officer", "supervisor"))
                .then(answered("berta", "supervisor"));
        assertThat(NOT_ON_THIS_RUNG.code()).isEqualTo("not-on-this-rung");
        assertThat(NOT_ON_THIS_RUNG.unknown()).isFalse();
    }

    @Test
    void an_answer_by_another_institution_than_the_one_that_is_called_pages_the_rung_above_at_once() {
        AcknowledgeAlert outsider = new AcknowledgeAlert("eva", Set.of("protection-officer"), true, NOON);
        AlertAcknowledged answered = new AlertAcknowledged(
                ID, CASE, "eva", Optional.of("protection-officer"), Optional.empty(), Optional.empty());
        AlertReopened goesOn = new AlertReopened(ID, CASE, "supervisor", 2);
        alert.given(RAISED, paged(OFFICER, 1)).when(outsider).then(answered, goesOn);
        alert.given(RAISED).when(outsider).then(answered, new AlertReopened(ID, CASE, "supervisor", 1));
        alert.given(RAISED, paged(OFFICER, 1), answered, goesOn)
                .when(new PageOnCall(2, "supervisor", List.of(SUPERVISOR), List.of(OMBUDSMAN), false, NOON))
                .then(paged(SUPERVISOR, 2));
        alert.given(RAISED, paged(OFFICER, 1), answered, goesOn).when(outsider).thenRefused(NOT_ON_THIS_RUNG);
        alert.given(RAISED, paged(OFFICER, 1), answered, goesOn)
                .when(answer("berta", "supervisor"))
                .then(answered("berta", "supervisor"));
    }

    @Test
    void above_the_last_rung_nobody_is_left_so_there_every_answer_counts() {
        alert.given(RAISED)
                .when(new AcknowledgeAlert("carla", Set.of("ombudsman"), true, NOON))
                .then(answered("carla", "ombudsman"));
    }

    @Test
    void an_answer_without_an_act_in_time_opens_it_again_one_rung_higher() {
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED)
                .when(new ReopenAlert(ACT_BY.minusNanos(1_000)))
                .thenNothing();
        AlertReopened again = new AlertReopened(ID, CASE, "supervisor", 2);
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED)
                .when(new ReopenAlert(ACT_BY))
                .then(again);
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED, again)
                .when(new PageOnCall(2, "supervisor", List.of(SUPERVISOR), List.of(OMBUDSMAN), false, NOON))
                .then(paged(SUPERVISOR, 2));
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED, again)
                .when(new ReopenAlert(ACT_BY))
                .thenNothing();
    }

    @Test
    void a_page_meant_for_the_rung_below_comes_too_late() {
        alert.given(RAISED, ANSWERED, new AlertReopened(ID, CASE, "supervisor", 1))
                .when(page(1))
                .thenNothing();
    }

    @Test
    void whoever_answered_from_above_is_not_called_a_second_time_first() {
        alert.given(RAISED, answered("berta", "supervisor"))
                .when(new ReopenAlert(ACT_BY))
                .then(new AlertReopened(ID, CASE, "ombudsman", 1));
        alert.given(RAISED, answered("carla", "ombudsman"))
                .when(new ReopenAlert(ACT_BY))
                .then(new AlertReopened(ID, CASE, "ombudsman", 1));
    }

    @Test
    void what_calls_again_while_somebody_answers_opens_it_again_where_it_stands() {
        RaiseAlert raise = new RaiseAlert(ID, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty(), false);
        alert.given(RAISED, paged(OFFICER, 1), ANSWERED)
                .when(raise)
                .then(new AlertReopened(ID, CASE, "protection-officer", 2));
        alert.given(RAISED, new AlertSettled(ID, CASE, Optional.of(ACT)))
                .when(raise)
                .then(new AlertReopened(ID, CASE, "protection-officer", 1));
    }

    @Test
    void the_act_ends_it_and_nothing_opens_it_again() {
        AlertSettled settled = new AlertSettled(ID, CASE, Optional.of(ACT));
        SettleAlert settle = new SettleAlert(Optional.of(ACT));
        alert.given(RAISED).when(settle).then(settled);
        alert.given(RAISED, ANSWERED).when(settle).then(settled);
        alert.when(settle).thenNothing();
        alert.given(RAISED, settled).when(settle).thenNothing();
        alert.given(RAISED, settled).when(page(1)).thenNothing();
        alert.given(RAISED, ANSWERED, settled).when(new ReopenAlert(ACT_BY)).thenNothing();
        alert.given(RAISED, settled).when(answer("ana", "protection-officer")).thenNothing();
    }

    @Test
    void imminent_danger_pages_both_seats_at_once_and_climbs_to_the_first_seat_of_the_next_rung() {
        OnCallPerson eva = new OnCallPerson("protection-officer", "eva", "OTHER");
        OnCallPerson luz = new OnCallPerson("supervisor", "luz", "OTHER");
        List<OnCallPerson> rota = List.of(OFFICER, eva, SUPERVISOR, luz, OMBUDSMAN);
        Round at = new Round(LADDERS, rota, NOON);
        AlertPaged both = paged(OFFICER, 1, Optional.of(CLIMBS), Optional.of("eva"), NOON);
        alert.given(RAISED).when(call(at, "protection-officer", 1)).then(both);
        Round later = new Round(LADDERS, rota, CLIMBS);
        alert.given(RAISED, both)
                .when(call(later, "protection-officer", 2))
                .then(
                        new AlertEscalated(ID, CASE, "supervisor"),
                        paged(SUPERVISOR, 2, Optional.of(CLIMBS.plusSeconds(300)), Optional.empty(), CLIMBS));
    }

    @Test
    void another_kind_climbs_the_ladder_of_its_own_row() {
        AlertRaised told =
                new AlertRaised(ID, CASE, DEADLINE_DUE_SOON, "protection-officer", Optional.empty(), Optional.empty());
        Profile slow = DemonstrationProfile.but(
                "function: protection-officer, seats: FIRST, every: PT60S, rounds: 5",
                "function: protection-officer, seats: FIRST, every: PT2M, rounds: 3");
        Instant climbs = NOON.plusSeconds(360);
        Scenario.of(new AlertDecider(slow))
                .given(told)
                .when(page(1))
                .then(new AlertPaged(
                        ID,
                        CASE,
                        "protection-officer",
                        "ana",
                        1,
                        Optional.empty(),
                        Optional.of(climbs),
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(120))));
    }

    private static PageOnCall call(Round round, String rung, int number) {
        return round.call(Optional.of(IMMINENT_DANGER), rung, number, _ -> false, true)
                .orElseThrow();
    }

    private static AcknowledgeAlert answer(String person, String... roles) {
        return new AcknowledgeAlert(person, Set.of(roles), false, NOON);
    }

    private static AcknowledgeAlert bySms(String person, String role) {
        return new AcknowledgeAlert(person, Set.of(role), false, NOON, Optional.of(WayKind.SMS));
    }

    private static AlertAcknowledged answered(String person, String role) {
        return new AlertAcknowledged(ID, CASE, person, Optional.of(role), Optional.of(ACT_BY), Optional.empty());
    }

    private static PageOnCall page(int round) {
        return page(round, NOON);
    }

    private static PageOnCall page(int round, Instant at) {
        return new PageOnCall(round, "protection-officer", List.of(OFFICER), List.of(SUPERVISOR), false, at);
    }

    private static AlertPaged paged(OnCallPerson duty, int round) {
        return paged(duty, round, Optional.of(CLIMBS));
    }

    private static AlertPaged paged(OnCallPerson duty, int round, Optional<Instant> climbsAt) {
        return paged(duty, round, climbsAt, NOON);
    }

    private static AlertPaged paged(OnCallPerson duty, int round, Optional<Instant> climbsAt, Instant at) {
        return paged(duty, round, climbsAt, Optional.empty(), at);
    }

    private static AlertPaged paged(
            OnCallPerson duty, int round, Optional<Instant> climbsAt, Optional<String> second, Instant at) {
        return new AlertPaged(
                ID,
                CASE,
                duty.role(),
                duty.person(),
                round,
                Optional.empty(),
                climbsAt,
                second,
                Optional.of(at.plusSeconds(60)));
    }

    private static AlertPaged meanwhile(int round) {
        return new AlertPaged(
                ID,
                CASE,
                "ombudsman",
                "carla",
                round,
                Optional.of("protection-officer"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(60)));
    }
}
