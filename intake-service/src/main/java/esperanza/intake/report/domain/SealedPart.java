package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parts of a report that open separately. Each has its own subjects and so its own keys. */
public enum SealedPart {
    /** The content: the account, exact places, sensitive codes, reasons of officers. Sealed under the case. */
    ACCOUNT,
    /** The identities of the affected parties. Sealed under each party. */
    PARTIES,
    /** The reporter's identity and contact. Sealed under the reporter; opens only with a second person's grant. */
    REPORTER;

    /** True if one person never opens it alone. */
    public boolean needsSecondPerson() {
        return this == REPORTER;
    }

    /** The subjects whose keys open it. */
    public Set<UUID> subjects(Report.Received report) {
        return switch (this) {
            case ACCOUNT -> Set.of(report.caseId().value());
            case PARTIES ->
                report.facts().parties().stream().map(PartyRef::value).collect(Collectors.toUnmodifiableSet());
            case REPORTER -> Set.of(report.content().reporter().subject());
        };
    }
}
