package esperanza.intake.caseaccess;

import esperanza.access.ExclusionTags;
import esperanza.intake.caseaccess.domain.Assignment;
import esperanza.intake.caseaccess.domain.CaseAccessCommand.*;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Assigns persons to the case of a report, and seals it. The content of a command is read only for callers who may know
 * of the case: for all others the report does not exist, whatever they send.
 */
@Singleton
public class AssignPersons {

    /**
     * A person in a capacity.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Seat(CaseFunction capacity, String person, String reasons) {

        private Assignment assignment() {
            return new Assignment(person, reasons);
        }
    }

    /** A seat that may have a fixed end. */
    public record SeatUntil(Seat seat, Optional<Instant> until) {}

    /** The person who takes over, and until when. */
    public record Delegation(String person, Instant until, String reasons) {}

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

    public Uni<Outcome<CaseAccessEvent>> assign(Asked<?> asked, UUID reportId, Supplier<SeatUntil> said) {
        return cases.changed(asked, reportId, of -> {
            SeatUntil given = said.get();
            Seat seat = given.seat();
            return new AssignPerson(
                    of, seat.capacity(), markOf(seat.person(), of), ids.now(), given.until(), seat.assignment());
        });
    }

    public Uni<Outcome<CaseAccessEvent>> end(Asked<?> asked, UUID reportId, Supplier<Seat> said) {
        return cases.changed(asked, reportId, of -> {
            Seat seat = said.get();
            return new EndAssignment(of, seat.capacity(), markOf(seat.person(), of), ids.now(), seat.assignment());
        });
    }

    /** Delegates the caller's own work on the case, for a limited time. */
    public Uni<Outcome<CaseAccessEvent>> delegate(Asked<?> asked, UUID reportId, Supplier<Delegation> said) {
        return cases.changed(asked, reportId, of -> {
            Delegation delegation = said.get();
            Instant now = ids.now();
            return new DelegateWork(
                    of,
                    asked.caller().person().on(of),
                    markOf(delegation.person(), of),
                    now,
                    delegation.until(),
                    now.plus(delegationHolds),
                    new Assignment(delegation.person(), delegation.reasons()));
        });
    }

    public Uni<Outcome<CaseAccessEvent>> seal(Asked<?> asked, UUID reportId, Supplier<String> reasons) {
        return cases.changed(asked, reportId, of -> new SealCase(of, reasons.get()));
    }

    private String markOf(String subject, CaseId on) {
        return marks.ofPerson(subject).on(on);
    }
}
