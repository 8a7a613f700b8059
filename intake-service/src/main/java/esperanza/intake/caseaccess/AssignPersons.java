package esperanza.intake.caseaccess;

import esperanza.access.ExclusionTags;
import esperanza.intake.caseaccess.domain.Assignment;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.*;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.caseaccess.view.EndOfSeat;
import esperanza.intake.caseaccess.view.NewSeat;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Assigns persons to the case of a report, and seals it. The content of a command is read only for callers who may know
 * of the case: for all others the report does not exist, whatever they send.
 */
@Singleton
public class AssignPersons {

    /**
     * The person who takes over, and until when.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Delegation(String person, Instant until, String reasons) {}

    /** The reasons to seal the case. */
    public record Sealing(String reasons) {}

    private final ChangeCaseAccess cases;
    private final CommandIds ids;
    private final ExclusionTags marks;
    private final Duration delegationHolds;

    AssignPersons(ChangeCaseAccess cases, CommandIds ids, ExclusionTags marks, Profile profile) {
        this.cases = cases;
        this.ids = ids;
        this.marks = marks;
        this.delegationHolds = profile.disclosure().delegationHolds();
    }

    public Uni<Outcome<CaseAccessEvent>> assign(Asked<NewSeat> asked, UUID reportId) {
        return cases.changed(asked, reportId, of -> {
            NewSeat said = asked.body();
            return new AssignPerson(
                    of,
                    said.capacity(),
                    markOf(said.person(), of),
                    ids.now(),
                    said.until(),
                    new Assignment(said.person(), said.reasons()));
        });
    }

    public Uni<Outcome<CaseAccessEvent>> end(Asked<EndOfSeat> asked, UUID reportId) {
        return cases.changed(asked, reportId, of -> {
            EndOfSeat said = asked.body();
            return new EndAssignment(
                    of,
                    said.capacity(),
                    markOf(said.person(), of),
                    ids.now(),
                    new Assignment(said.person(), said.reasons()));
        });
    }

    /** Delegates the caller's own work on the case, for a limited time. */
    public Uni<Outcome<CaseAccessEvent>> delegate(Asked<Delegation> asked, UUID reportId) {
        return cases.changed(asked, reportId, of -> {
            Delegation said = asked.body();
            Instant now = ids.now();
            return new DelegateWork(
                    of,
                    asked.caller().person().on(of),
                    markOf(said.person(), of),
                    now,
                    said.until(),
                    now.plus(delegationHolds),
                    new Assignment(said.person(), said.reasons()));
        });
    }

    public Uni<Outcome<CaseAccessEvent>> seal(Asked<Sealing> asked, UUID reportId) {
        return cases.changed(
                asked, reportId, of -> new SealCase(of, asked.body().reasons()));
    }

    private String markOf(String subject, CaseId on) {
        return marks.ofPerson(subject).on(on);
    }
}
