package esperanza.intake.domain;

import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of a report is opened as one: each has its own subjects, and so its own keys. */
public enum SealedPart {
    /** What was told: the account, exact places, sensitive codes, reasons of officers. Sealed under the case. */
    ACCOUNT,
    /** Who is threatened. Sealed under each party. */
    PARTIES,
    /** Who reports, and how they may be reached. Sealed under the reporter; opens only after a second person granted it. */
    REPORTER;

    /** Whose keys open it. */
    public Set<UUID> subjects(ReportReceived report) {
        return switch (this) {
            case ACCOUNT -> Set.of(report.caseId().value());
            case PARTIES -> report.parties().stream().map(PartyRef::value).collect(Collectors.toUnmodifiableSet());
            case REPORTER -> Set.of(report.reporter().subject());
        };
    }
}
