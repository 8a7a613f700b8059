package esperanza.intake.caseaccess;

import esperanza.intake.caseaccess.domain.CaseAccessCommand.BreakGlass;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.ReviewBreak;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Opens a case that cannot wait to an unassigned person, and records another person's review of that. */
@Singleton
public class BreakTheGlass {

    private static final int FEWEST = 40;

    /** The reasons why the case cannot wait, at least 40 characters. */
    public record Need(UUID reportId, @Size(min = FEWEST) String reasons) {}

    /** The other person's review. */
    public record Review(UUID reportId, UUID breakId, boolean justified, String reasons) {}

    private final ChangeCaseAccess cases;
    private final CommandIds ids;
    private final Duration holds;

    BreakTheGlass(ChangeCaseAccess cases, CommandIds ids, Profile profile) {
        this.cases = cases;
        this.ids = ids;
        this.holds = profile.disclosure().glassHolds();
    }

    public Uni<Created<CaseAccessEvent>> breakGlass(Asked<?> asked, Need said) {
        UUID breakId = ids.derivedId("break", ids.commandId(asked));
        Instant until = ids.now().plus(holds);
        return cases.changed(
                        asked,
                        said.reportId(),
                        of -> new BreakGlass(
                                of, breakId, asked.caller().person().on(of), until, said.reasons()))
                .map(outcome -> new Created<>(breakId, outcome));
    }

    public Uni<Outcome<CaseAccessEvent>> review(Asked<?> asked, Review said) {
        return cases.changed(
                asked,
                said.reportId(),
                of -> new ReviewBreak(
                        of, said.breakId(), asked.caller().person().on(of), said.justified(), said.reasons()));
    }
}
