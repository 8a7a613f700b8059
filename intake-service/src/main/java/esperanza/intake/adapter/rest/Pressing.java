package esperanza.intake.adapter.rest;

import esperanza.intake.domain.Report;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Whether a report cannot wait for whoever has it: imminent danger was declared, or the term of its triage is over. */
@Singleton
class Pressing {

    private final Profile profile;

    Pressing(Profile profile) {
        this.profile = profile;
    }

    boolean is(Report.Received report, Instant now) {
        return report.content().imminentDanger()
                || now.isAfter(
                        Terms.due(profile, TermIds.TRIAGE, report.content().receivedAt())
                                .due());
    }
}
