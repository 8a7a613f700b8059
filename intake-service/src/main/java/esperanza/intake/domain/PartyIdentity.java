package esperanza.intake.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who a party is: sealed under the party.
 *
 * @param document the number of a document, if it was given; nobody asks for it
 * @param factors what makes their situation different, as they say it themselves and only if they wish: gender, people, age,
 *     disability …
 * @param wishes for being spoken with
 * @param unmapped what was said of it and could not be mapped, as it was sent: place in the report to JSON text
 */
public record PartyIdentity(
        Optional<String> name,
        Optional<String> contact,
        Optional<String> document,
        Optional<String> note,
        List<String> factors,
        Optional<Wishes> wishes,
        Map<String, String> unmapped) {

    /**
     * How somebody wishes to be spoken with.
     *
     * @param interpreter into which language
     * @param companion who is to be there
     * @param interviewer who is to ask, or never
     */
    public record Wishes(Optional<String> interpreter, Optional<String> companion, Optional<String> interviewer) {}

    public PartyIdentity {
        factors = factors == null ? List.of() : List.copyOf(factors); // before they were asked for
        unmapped = unmapped == null ? Map.of() : Map.copyOf(unmapped);
    }

    /** Nothing is told of it. */
    public static PartyIdentity unknown() {
        return new PartyIdentity(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** The same with what could not be mapped. */
    public PartyIdentity with(Map<String, String> notMapped) {
        return new PartyIdentity(name, contact, document, note, factors, wishes, notMapped);
    }
}
