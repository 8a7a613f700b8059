package esperanza.protection.decision.domain;

import esperanza.protocol.body.Body;
import esperanza.protocol.body.Seat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seats of a body that somebody fills. A seat that nobody recorded counts as filled, because fewer filled seats make
 * a smaller quorum.
 *
 * @param members pseudonyms by the code of the seat
 * @param vacant the seats that nobody fills, each with the pseudonym of the person who recorded it; empty: the oldest
 *     events do not tell
 */
public record FilledSeats(Map<String, String> members, Map<String, Optional<String>> vacant) {

    /** No seat was recorded as filled. */
    public static final FilledSeats NOT_KEPT = new FilledSeats(Map.of(), Map.of());

    /** The number of seats with a vote that are not vacant. */
    public int voting(Body body) {
        return (int) seatsWithVote(body)
                .filter(seat -> !vacant.containsKey(seat.seat()))
                .count();
    }

    /**
     * The number for a sitting. A seat that the person who says who is there recorded as vacant counts as filled: nobody
     * sets the quorum alone.
     *
     * @param opener pseudonym of the person who says who is there
     */
    int votingFor(Body body, String opener) {
        return (int) seatsWithVote(body)
                .filter(seat -> Optional.ofNullable(vacant.get(seat.seat()))
                        .filter(by -> !by.equals(Optional.of(opener)))
                        .isEmpty())
                .count();
    }

    public Optional<String> of(String seat) {
        return Optional.ofNullable(members.get(seat));
    }

    public boolean isVacant(String seat) {
        return vacant.containsKey(seat);
    }

    FilledSeats filled(String seat, String member) {
        return new FilledSeats(with(members, seat, member), without(vacant, seat));
    }

    FilledSeats ended(String seat, Optional<String> by) {
        return new FilledSeats(without(members, seat), with(vacant, seat, by));
    }

    private static Stream<Seat> seatsWithVote(Body body) {
        return body.seats().stream().filter(seat -> seat.has() == Seat.Right.VOTE);
    }

    private static <V> Map<String, V> with(Map<String, V> before, String seat, V value) {
        Map<String, V> all = new HashMap<>(before);
        all.put(seat, value);
        return Map.copyOf(all);
    }

    private static <V> Map<String, V> without(Map<String, V> before, String seat) {
        Map<String, V> all = new HashMap<>(before);
        all.remove(seat);
        return Map.copyOf(all);
    }
}
