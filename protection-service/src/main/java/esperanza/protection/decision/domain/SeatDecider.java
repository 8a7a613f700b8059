package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.SEAT_NOT_OF_THE_BODY;
import static esperanza.protection.decision.domain.DecisionRule.SEAT_TAKEN_TWICE;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.SeatCommand.*;
import esperanza.protection.decision.domain.SeatEvent.*;
import esperanza.protocol.body.Body;
import java.util.List;
import java.util.Optional;

/** The rules of the seats of a body: a person fills one seat at most. */
public final class SeatDecider implements Decider<SeatCommand, FilledSeats, SeatEvent> {

    @Override
    public FilledSeats initial() {
        return FilledSeats.NOT_KEPT;
    }

    @Override
    public List<SeatEvent> decide(FilledSeats seats, SeatCommand command) {
        return switch (command) {
            case FillSeat(var body, var seat, var member) -> {
                requireOf(body, seat);
                yield filled(seats, body, seat, member);
            }
            case EndSeat end -> ended(seats, end);
        };
    }

    @Override
    public FilledSeats evolve(FilledSeats seats, SeatEvent event) {
        return switch (event) {
            case SeatFilled news -> seats.filled(news.seat(), news.member());
            case SeatEnded news -> seats.ended(news.seat(), news.endedBy());
        };
    }

    private static List<SeatEvent> filled(FilledSeats seats, Body body, String seat, String member) {
        if (seats.of(seat).filter(member::equals).isPresent()) {
            return List.of();
        }
        if (seats.members().containsValue(member)) {
            throw new RuleViolation(SEAT_TAKEN_TWICE);
        }
        return List.of(new SeatFilled(BodyId.of(body.code()), seat, member));
    }

    /** A seat that the profile no longer has is ended all the same: else its member could fill no other. */
    private static List<SeatEvent> ended(FilledSeats seats, EndSeat end) {
        if (seats.of(end.seat()).isEmpty()) {
            requireOf(end.body(), end.seat());
        }
        return seats.isVacant(end.seat())
                ? List.of()
                : List.of(new SeatEnded(
                        BodyId.of(end.body().code()),
                        end.seat(),
                        Optional.of(end.reason()),
                        Optional.of(end.at().by())));
    }

    private static void requireOf(Body body, String code) {
        if (body.seats().stream().noneMatch(seat -> seat.seat().equals(code))) {
            throw new RuleViolation(SEAT_NOT_OF_THE_BODY);
        }
    }
}
