package esperanza.intake.caseaccess;

import esperanza.intake.caseaccess.domain.CaseAccessCommand.BreakGlass;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.ReviewBreak;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Opens a case that cannot wait to an unassigned person, and records another person's review of that. */
@Singleton
public class BreakTheGlass {

    private final ChangeCaseAccess cases;
    private final CommandIds ids;
    private final Duration holds;

    BreakTheGlass(ChangeCaseAccess cases, CommandIds ids, Profile profile) {
        this.cases = cases;
        this.ids = ids;
        this.holds = profile.disclosure().glassHolds();
    }

    public Uni<Outcome<CaseAccessEvent>> breakGlass(Asked<?> asked, UUID reportId, String reasons) {
        UUID breakId = ids.derivedId("break", ids.commandId(asked));
        Instant until = ids.now().plus(holds);
        return cases.changed(
                asked,
                reportId,
                of -> new BreakGlass(of, breakId, asked.caller().person().on(of), until, reasons));
    }

    public Uni<Outcome<CaseAccessEvent>> review(
            Asked<?> asked, UUID reportId, UUID breakId, boolean justified, String reasons) {
        return cases.changed(
                asked,
                reportId,
                of -> new ReviewBreak(of, breakId, asked.caller().person().on(of), justified, reasons));
    }
}
