package esperanza.intake.domain;

import java.util.Map;
import java.util.Optional;

/**
 * Who a party is: sealed under the party.
 *
 * @param document the number of a document, if it was given; nobody asks for it
 * @param unmapped what was said of it and could not be mapped, as it was sent: place in the report to JSON text
 */
public record PartyIdentity(
        Optional<String> name,
        Optional<String> contact,
        Optional<String> document,
        Optional<String> note,
        Map<String, String> unmapped) {

    public PartyIdentity {
        unmapped = unmapped == null ? Map.of() : Map.copyOf(unmapped);
    }
}
