package esperanza.intake.report.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity of a party: sealed under the party.
 *
 * @param document the number of a document, if it was given; no form demands it
 * @param factors differential factors, in the party's own words and only if the party wishes: gender, people, age,
 *     disability …
 * @param wishes how the party wishes to be interviewed
 * @param unmapped the statements about the party that could not be mapped, as sent: place in the report → JSON text
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
     * The party's wishes for an interview.
     *
     * @param interpreter the language to interpret into
     * @param companion the person who is to be present
     * @param interviewer the person who is to ask, or must never ask
     */
    public record Wishes(Optional<String> interpreter, Optional<String> companion, Optional<String> interviewer) {}

    public PartyIdentity {
        factors = factors == null ? List.of() : List.copyOf(factors); // none in early events
        unmapped = unmapped == null ? Map.of() : Map.copyOf(unmapped);
    }

    /** An identity of which the report says nothing. */
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

    /** The same identity with these unmapped parts. */
    public PartyIdentity with(Map<String, String> notMapped) {
        return new PartyIdentity(name, contact, document, note, factors, wishes, notMapped);
    }
}
