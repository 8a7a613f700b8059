package esperanza.protocol.diligence;

import java.util.List;
import java.util.stream.Stream;

/**
 * One duty of the checklist.
 *
 * @param id like {@code HP-01}; its first two letters are the phase
 * @param mandatory true: a case in which it is not met is not diligent until it is justified
 * @param parts its rows; the item is the worst of them
 * @param contestable true: the person may contest the item
 * @param weak true: the proof shows that something was asked or considered, not that it was done well
 * @param standard the standard behind it
 * @param mark how far the standard was checked
 */
public record Item(
        String id, boolean mandatory, List<Part> parts, boolean contestable, boolean weak, String standard, Mark mark) {

    public Item {
        parts = List.copyOf(parts);
    }

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
        return parts.stream().allMatch(Part::computed);
    }

    /** The names of the events that prove it. */
    public Stream<String> provenBy() {
        return parts.stream().flatMap(part -> part.proof().events());
    }

    /** The events of which each proves the item, or a part of it. */
    public Stream<Proof.Event> proofs() {
        return parts.stream().flatMap(part -> part.proof().each());
    }

    /** All names of events that the item reads. */
    public Stream<String> events() {
        return parts.stream().flatMap(Part::events);
    }

    /** The same item with one more row. */
    Item and(Part part) {
        return new Item(
                id,
                mandatory,
                Stream.concat(parts.stream(), Stream.of(part)).toList(),
                contestable,
                weak,
                standard,
                mark);
    }
}
