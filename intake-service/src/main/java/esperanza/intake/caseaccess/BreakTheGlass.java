package esperanza.intake.caseaccess;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.BreakGlass;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.ReviewBreak;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
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

    public Uni<Outcome<CaseAccessEvent>> breakGlass(Caller caller, UUID reportId, Sent sent, String reasons) {
        UUID breakId = ids.derivedId("break", ids.commandId(caller, sent));
        Instant until = ids.now().plus(holds);
        return cases.changed(
                caller,
                IntakeAction.BREAK_GLASS,
                reportId,
                sent,
                of -> new BreakGlass(of, breakId, caller.person().on(of), until, reasons));
    }

    public Uni<Outcome<CaseAccessEvent>> review(
            Caller caller, UUID reportId, UUID breakId, Sent sent, boolean justified, String reasons) {
        return cases.changed(
                caller,
                IntakeAction.REVIEW_BREAK,
                reportId,
                sent,
                of -> new ReviewBreak(of, breakId, caller.person().on(of), justified, reasons));
    }
}
