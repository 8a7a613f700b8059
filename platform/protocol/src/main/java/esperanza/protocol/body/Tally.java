package esperanza.protocol.body;

import java.util.Map;
import java.util.Optional;

/**
 * The votes on one proposal.
 *
 * @param votes by the code of the seat
 * @param present the members with a vote who are there and may vote; some of them may not have voted
 */
public record Tally(Map<String, Choice> votes, int present) {

    public Tally {
        votes = Map.copyOf(votes);
    }

    public int count(Choice choice) {
        return (int) votes.values().stream().filter(choice::equals).count();
    }

    /** Votes for and against: a member who abstains does not vote. */
    int cast() {
        return count(Choice.FOR) + count(Choice.AGAINST);
    }

    Optional<Choice> of(String seat) {
        return Optional.ofNullable(votes.get(seat));
    }
}
