package esperanza.protocol.diligence;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One duty of the checklist.
 *
 * @param id like {@code HP-01}; its first two letters are the phase
 * @param mandatory true: a case in which it is not met is not diligent until it is justified
 * @param each the things it is asked for one by one
 * @param proof what proves it
 * @param occasion without it the duty does not arise
 * @param trait rules it out: a trait that the case does not have
 * @param declined rules it out: the person declined
 * @param term until when it is due
 * @param contest how the person contests one of the things
 * @param contestable true: the person may contest the item
 * @param weak true: the proof shows that something was asked or considered, not that it was done well
 * @param standard the standard behind it
 * @param mark how far the standard was checked
 */
public record Item(
        String id,
        boolean mandatory,
        Each each,
        Proof proof,
        Proof occasion,
        Proof trait,
        Proof declined,
        Optional<TermOf> term,
        Optional<Contest> contest,
        boolean contestable,
        boolean weak,
        String standard,
        Mark mark) {

    /** How far a standard was checked. */
    public enum Mark {
        /** The text of the standard was read. */
        VERIFIED,
        /** Known, and not checked in the text. */
        KNOWN,
        /** Inferred from the purpose of the Protocol. */
        INFERRED
    }

    /** The phase of the investigation, like {@code HP}. */
    public String phase() {
        return id.substring(0, 2);
    }

    /** True if events that services publish may prove it. */
    boolean isComputed() {
        return proof.isPossibleWith(event -> !Checklist.awaited().contains(event));
    }

    /** All names of events that the item reads. */
    public Stream<String> events() {
        return Stream.of(
                        proof.events(),
                        occasion.events(),
                        trait.events(),
                        declined.events(),
                        each.events(),
                        term.stream().flatMap(TermOf::events),
                        contest.stream().flatMap(Contest::events))
                .flatMap(names -> names);
    }
}
