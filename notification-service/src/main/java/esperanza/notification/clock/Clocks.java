package esperanza.notification.clock;

import static java.time.temporal.ChronoUnit.MICROS;

import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand.MeetDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.StartDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WithdrawDeadline;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The instructions that policies give to terms: start, meet, withdraw. */
@ApplicationScoped
public class Clocks {

    private final Profile profile;

    public Clocks(Profile profile) {
        this.profile = profile;
    }

    Instruction start(LegalClock clock, DeadlineId deadline, CaseId of, Instant from) {
        return start(clock, deadline, of, Optional.empty(), Optional.empty(), from);
    }

    Instruction startFor(PartyRef party, LegalClock clock, DeadlineId deadline, CaseId of, Instant from) {
        return start(clock, deadline, of, Optional.of(party), Optional.empty(), from);
    }

    Instruction startFor(UUID measure, LegalClock clock, DeadlineId deadline, CaseId of, Instant from) {
        return start(clock, deadline, of, Optional.empty(), Optional.of(measure), from);
    }

    /**
     * The start of a term: the claimed or the recorded instant of the event, whichever is earlier. A late record, or a
     * later claimed hour, gains no time.
     */
    static Instant beginning(Recorded<?> event) {
        Instant claimed = event.occurredAt().truncatedTo(MICROS);
        return claimed.isBefore(event.recordedAt()) ? claimed : event.recordedAt();
    }

    /** The event is the act itself and needs no confirmation by anybody else. */
    static Instruction met(LegalClock clock, DeadlineId deadline, CaseId of, Recorded<?> act) {
        return met(clock, deadline, of, act, Confirmation.CONFIRMED);
    }

    static Instruction met(
            LegalClock clock, DeadlineId deadline, CaseId of, Recorded<?> act, Confirmation confirmation) {
        return new Instruction(
                deadline.stream(), new MeetDeadline(deadline, clock.rule(), of, Act.of(act), confirmation));
    }

    /** The object of the term no longer exists. */
    static Instruction withdrawn(DeadlineId deadline) {
        return new Instruction(deadline.stream(), new WithdrawDeadline());
    }

    private Instruction start(
            LegalClock clock,
            DeadlineId deadline,
            CaseId of,
            Optional<PartyRef> party,
            Optional<UUID> measure,
            Instant from) {
        return Instruction.beginning(
                deadline.stream(),
                new StartDeadline(
                        deadline,
                        of,
                        party,
                        measure,
                        profile.rule(clock.rule()).holder(),
                        Terms.due(profile, clock.rule(), from)));
    }
}
