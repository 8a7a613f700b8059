package esperanza.intake.domain;

import java.util.List;
import java.util.Optional;

/** Who reports and how they may be reached safely: sealed under the reporter. */
public record Reporter(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> language,
        Optional<SafeContact> safeContact) {

    /** How the person may be reached, and how never. */
    public record SafeContact(
            Optional<String> method,
            Optional<String> value,
            Optional<String> hours,
            Optional<String> codeWord,
            List<String> forbiddenChannels,
            Optional<String> through) {}
}
