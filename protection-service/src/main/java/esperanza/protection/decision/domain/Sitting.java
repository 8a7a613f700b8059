package esperanza.protection.decision.domain;

import esperanza.protocol.body.Body;
import esperanza.protocol.body.Quorum.Attendance;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sitting of a body about one matter.
 *
 * @param at when the body meets
 * @param papersSent whether its members have the papers
 * @param members pseudonyms of those who are there, by the code of the seat; empty: the sitting is not open
 * @param filled the number of filled seats from which the quorum is counted; empty: none was written down
 * @param voted pseudonyms of those who voted, by the code of the seat
 * @param recused the seats that stay out of this matter
 */
public record Sitting(
        Instant at,
        boolean papersSent,
        Map<String, String> members,
        Optional<Integer> filled,
        Map<String, String> voted,
        Set<String> recused) {

    /** @param out the seats that stayed out of the matter before */
    static Sitting called(Instant at, Set<String> out) {
        return new Sitting(at, false, Map.of(), Optional.empty(), Map.of(), out);
    }

    /** Another session is begun anew. Those who stay out of the matter still do, and the members keep its papers. */
    Sitting postponed(Instant to) {
        return new Sitting(to, papersSent, Map.of(), Optional.empty(), Map.of(), recused);
    }

    boolean isOpen() {
        return !members.isEmpty();
    }

    /** The seat of a person who is there. */
    Optional<String> seatOf(String person) {
        return members.entrySet().stream()
                .filter(seat -> seat.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The seats whose member is there, voted, and does not stay out: a vote goes with the person who cast it. */
    public Set<String> counted() {
        return members.entrySet().stream()
                .filter(seat -> seat.getValue().equals(voted.get(seat.getKey())))
                .map(Map.Entry::getKey)
                .filter(seat -> !recused.contains(seat))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The seats with a vote whose member is there and stays out of this matter: those that are only heard are in no count. */
    private int recusedThere(Body body) {
        return (int) recused.stream()
                .filter(members::containsKey)
                .filter(body::hasVote)
                .count();
    }

    /** The members who take part in the matter. A member who is there fills a seat, whatever was recorded of it. */
    public Attendance attendance(Body body, FilledSeats seats) {
        int out = recusedThere(body);
        int there = counted().size() + out;
        int counted = Math.min(filled.orElseGet(() -> seats.voting(body)), body.voting());
        return new Attendance(body.voting(), Math.max(counted, there), there, out);
    }

    Sitting withPapers() {
        return new Sitting(at, true, members, filled, voted, recused);
    }

    Sitting opened(Map<String, String> there, Optional<Integer> filledSeats) {
        return new Sitting(at, papersSent, Map.copyOf(new TreeMap<>(there)), filledSeats, voted, recused);
    }

    Sitting voted(String seat, String person) {
        Map<String, String> all = new HashMap<>(voted);
        all.put(seat, person);
        return new Sitting(at, papersSent, members, filled, Map.copyOf(all), recused);
    }

    Sitting recused(String seat) {
        return new Sitting(
                at,
                papersSent,
                members,
                filled,
                voted,
                Stream.concat(recused.stream(), Stream.of(seat)).collect(Collectors.toUnmodifiableSet()));
    }
}
