package esperanza.intake.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who reports and how they may be reached safely: sealed under the reporter.
 *
 * @param document the number of a document, if they gave one; nobody asks for it
 * @param unmapped what was said of them and could not be mapped, as it was sent: place in the report to JSON text
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

    /** Without any way to reach them: what there was is in other hands. */
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
