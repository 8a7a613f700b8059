package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.SEAT_NOT_OF_THE_BODY;
import static esperanza.protection.decision.domain.DecisionRule.SEAT_TAKEN_TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.SeatCommand.*;
import esperanza.protection.decision.domain.SeatEvent.*;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Majority;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.body.Rounding;
import esperanza.protocol.body.Seat;
import esperanza.protocol.body.Share;
import esperanza.protocol.body.Tie;
import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who fills the seats of a body of three votes and one voice, whose quorum is more than half of the filled seats. */
class SeatDeciderTest {

    private static final LegalBasis BASIS = new LegalBasis("invented", "art. 1", LegalBasis.Status.SET, "");
    private static final Words NAME = new Words("x", "x", "x");
    private static final Body BODY = new Body(
            "BODY",
            NAME,
            List.of(
                    seat("A1", Seat.Right.VOTE),
                    seat("B1", Seat.Right.VOTE),
                    seat("C1", Seat.Right.VOTE),
                    seat("HEARD", Seat.Right.VOICE)),
            new Quorum(Quorum.Of.FILLED, Share.valueOf("MORE_THAN_HALF"), Rounding.FLOOR, false, BASIS),
            new Majority(
                    Majority.Of.CAST,
                    Share.valueOf("MORE_THAN_HALF"),
                    Rounding.FLOOR,
                    Tie.valueOf("NOT_CARRIED"),
                    BASIS),
            "BODY",
            0,
            Body.Votes.OPEN,
            List.of(),
            BASIS);
    private static final BodyId ID = BodyId.of("BODY");

    private final SeatDecider decider = new SeatDecider();
    private final Scenario<SeatCommand, FilledSeats, SeatEvent> seats = Scenario.of(decider);

    @Test
    void a_seat_is_filled_by_one_person_and_by_another_one_later() {
        seats.given().when(fill("A1", "ana")).then(filled("A1", "ana"));
        seats.given(filled("A1", "ana")).when(fill("A1", "ana")).thenNothing();
        seats.given(filled("A1", "ana")).when(fill("A1", "eva")).then(filled("A1", "eva"));
    }

    @Test
    void a_person_fills_one_seat_and_a_seat_is_one_of_the_body() {
        seats.given(filled("A1", "ana")).when(fill("B1", "ana")).thenRefused(SEAT_TAKEN_TWICE);
        seats.given(filled("A1", "ana"), ended("A1", "supervisor"))
                .when(fill("B1", "ana"))
                .then(filled("B1", "ana"));
        seats.given().when(fill("MINISTER", "ana")).thenRefused(SEAT_NOT_OF_THE_BODY);
        seats.given().when(end("MINISTER")).thenRefused(SEAT_NOT_OF_THE_BODY);
    }

    @Test
    void a_seat_ends_once() {
        seats.given(filled("A1", "ana")).when(end("A1")).then(ended("A1", "supervisor"));
        seats.given(filled("A1", "ana"), ended("A1", "supervisor"))
                .when(end("A1"))
                .thenNothing();
        seats.given(ended("A1", "supervisor")).when(fill("A1", "ana")).then(filled("A1", "ana"));
    }

    @Test
    void a_seat_that_was_never_filled_is_recorded_as_vacant() {
        seats.given().when(end("A1")).then(ended("A1", "supervisor"));
    }

    /** Else its member could fill no other seat. */
    @Test
    void a_seat_that_the_profile_no_longer_has_is_ended() {
        seats.given(filled("OLD", "ana")).when(end("OLD")).then(ended("OLD", "supervisor"));
        seats.given(filled("OLD", "ana"), ended("OLD", "supervisor"))
                .when(fill("A1", "ana"))
                .then(filled("A1", "ana"));
    }

    @Test
    void each_seat_counts_as_filled_until_somebody_records_that_nobody_fills_it() {
        assertThat(FilledSeats.NOT_KEPT.voting(BODY)).isEqualTo(3);
        assertThat(kept(filled("A1", "ana"), filled("HEARD", "eva")).voting(BODY))
                .isEqualTo(3);
        assertThat(kept(ended("A1", "supervisor"), ended("HEARD", "supervisor")).voting(BODY))
                .isEqualTo(2);
        assertThat(kept(ended("A1", "supervisor"), filled("A1", "eva")).voting(BODY))
                .isEqualTo(3);
    }

    @Test
    void a_seat_that_the_person_who_opens_the_sitting_ended_counts_as_filled() {
        FilledSeats two = kept(ended("A1", "supervisor"), ended("B1", "director"));
        assertThat(two.votingFor(BODY, "supervisor")).isEqualTo(2);
        assertThat(two.votingFor(BODY, "director")).isEqualTo(2);
        assertThat(two.votingFor(BODY, "secretary")).isEqualTo(1);
    }

    @Test
    void an_old_event_says_neither_why_a_seat_ended_nor_who_recorded_it() {
        SeatEvent old = new SeatEnded(ID, "A1", Optional.empty(), Optional.empty());
        assertThat(kept(old).votingFor(BODY, "supervisor")).isEqualTo(2);
    }

    /** A seat that somebody ends after the sitting was opened makes no smaller quorum. */
    @Test
    void a_number_that_was_written_down_stands_and_a_body_that_became_smaller_is_no_error() {
        assertThat(sitting(Optional.of(3), "A1")
                        .attendance(BODY, kept(ended("B1", "x"), ended("C1", "x")))
                        .filled())
                .isEqualTo(3);
        assertThat(sitting(Optional.of(1), "A1")
                        .attendance(BODY, FilledSeats.NOT_KEPT)
                        .filled())
                .isEqualTo(1);
        assertThat(sitting(Optional.of(5), "A1")
                        .attendance(BODY, FilledSeats.NOT_KEPT)
                        .filled())
                .isEqualTo(3);
    }

    @Test
    void a_quorum_of_filled_seats_counts_them_and_those_who_are_there() {
        Sitting one = sitting("A1");
        assertThat(BODY.quorum().isReached(one.attendance(BODY, FilledSeats.NOT_KEPT)))
                .isFalse();
        assertThat(BODY.quorum().isReached(one.attendance(BODY, kept(ended("B1", "x"), ended("C1", "x")))))
                .isTrue();
        assertThat(BODY.quorum().isReached(one.attendance(BODY, kept(ended("C1", "x")))))
                .isFalse();
        assertThat(sitting("A1", "B1")
                        .attendance(BODY, kept(ended("A1", "x"), ended("C1", "x")))
                        .filled())
                .isEqualTo(2);
    }

    private FilledSeats kept(SeatEvent... events) {
        return decider.replay(List.of(events));
    }

    private static Sitting sitting(String... there) {
        return sitting(Optional.empty(), there);
    }

    private static Sitting sitting(Optional<Integer> filled, String... there) {
        Map<String, String> members = List.of(there).stream().collect(Collectors.toMap(seat -> seat, seat -> seat));
        return new Sitting(Instant.EPOCH, true, members, filled, members, Set.of());
    }

    private static SeatCommand fill(String seat, String member) {
        return new FillSeat(BODY, seat, member);
    }

    private static SeatCommand end(String seat) {
        return new EndSeat(new At(Instant.EPOCH, "supervisor"), BODY, seat, SeatEnd.RESIGNED);
    }

    private static SeatEvent ended(String seat, String by) {
        return new SeatEnded(ID, seat, Optional.of(SeatEnd.RESIGNED), Optional.of(by));
    }

    private static SeatEvent filled(String seat, String member) {
        return new SeatFilled(ID, seat, member);
    }

    private static Seat seat(String code, Seat.Right has) {
        return new Seat(code, NAME, has);
    }
}
