package esperanza.intake.report.domain;

import java.util.Set;
import java.util.UUID;

/**
 * The conversation with the reporter.
 *
 * @param questions the questions that were put to the reporter
 * @param contactCompromised true if the way to reach the reporter is in other hands
 */
public record Dialogue(Set<UUID> questions, boolean contactCompromised) {

    static final Dialogue SILENT = new Dialogue(Set.of(), false);

    Dialogue asked(UUID question) {
        return new Dialogue(Copies.with(questions, question), contactCompromised);
    }

    Dialogue compromised() {
        return new Dialogue(questions, true);
    }
}
