package esperanza.intake.report.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reporter's identity and safe contact: sealed under the reporter.
 *
 * @param document the number of a document, if the reporter gave one; no form demands it
 * @param unmapped statements about the reporter that could not be mapped, as sent: place in the report → JSON text
 */
public record Reporter(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> document,
        Optional<String> language,
        Optional<SafeContact> safeContact,
        Map<String, String> unmapped) {

    public Reporter {
        unmapped = unmapped == null ? Map.of() : Map.copyOf(unmapped);
    }

    /** The same reporter without any contact: the contact is compromised. */
    public Reporter unreachable() {
        return new Reporter(
                name, Optional.empty(), Optional.empty(), Optional.empty(), language, Optional.empty(), Map.of());
    }

    /** How the person may be reached, and how never. */
    public record SafeContact(
            Optional<String> method,
            Optional<String> value,
            Optional<String> hours,
            Optional<String> codeWord,
            List<String> forbiddenChannels,
            Optional<String> through) {}
}
