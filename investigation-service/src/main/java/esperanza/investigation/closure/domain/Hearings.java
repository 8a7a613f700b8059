package esperanza.investigation.closure.domain;

import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import java.util.List;
import java.util.Set;

/**
 * Which parties of the file were heard before a decision.
 *
 * @param parties all parties of the file
 */
public record Hearings(List<PartyRef> parties, List<Heard> heard) {

    /** @param hearing the event that says that the party was heard, declined, or could not be reached */
    public record Heard(PartyRef party, EventId hearing) {}

    public Hearings {
        parties = List.copyOf(parties);
        heard = List.copyOf(heard);
    }

    /** The hearings that no earlier end of the file relied on. */
    Hearings without(Set<EventId> used) {
        return new Hearings(
                parties,
                heard.stream().filter(each -> !used.contains(each.hearing())).toList());
    }

    /** True if each party of the file was heard; false for a file without parties. */
    boolean areComplete() {
        return !parties.isEmpty()
                && parties.stream()
                        .allMatch(party -> heard.stream().map(Heard::party).anyMatch(party::equals));
    }

    List<EventId> events() {
        return heard.stream().map(Heard::hearing).toList();
    }
}
