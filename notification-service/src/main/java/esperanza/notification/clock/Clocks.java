package esperanza.notification.clock;

import esperanza.kernel.Instruction;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.ConfirmDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.ContestDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.MeetDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.StartDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WithdrawDeadline;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.OfCase;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The clocks of a profile's terms, as far as events are recorded for all moments of the term. */
public final class Clocks {

    private final Profile profile;
    private final List<TermRule> kept;

    public Clocks(Profile profile) {
        this.profile = profile;
        this.kept = profile.terms().stream().filter(Moments::keep).toList();
    }

    /** The terms of the profile for which no clock is kept yet. */
    public List<String> notKept() {
        return profile.terms().stream()
                .filter(Predicate.not(kept::contains))
                .map(TermRule::id)
                .toList();
    }

    /** What a moment does to the clocks, in the order of the profile's terms. */
    Stream<Instruction> moved(Came moment, Recorded<? extends OfCase> event) {
        return kept.stream().flatMap(term -> moment.things().stream()
                .filter(thing -> thing.kind() == term.per())
                .flatMap(thing -> moved(term, thing, moment, event).stream()));
    }

    private Optional<Instruction> moved(TermRule term, Thing thing, Came moment, Recorded<? extends OfCase> event) {
        DeadlineId deadline = DeadlineId.of(term.id(), thing);
        return moment.name() == term.startsOn()
                ? Optional.of(Instruction.beginning(deadline.stream(), start(term, thing, moment, event.event())))
                : later(term, deadline, moment.name(), event)
                        .map(command -> new Instruction(deadline.stream(), command));
    }

    private StartDeadline start(TermRule term, Thing thing, Came moment, OfCase event) {
        return new StartDeadline(
                DeadlineId.of(term.id(), thing),
                event.caseId(),
                thing.party(),
                thing.measure(),
                term.holder(),
                Terms.due(profile, term.id(), moment.from()));
    }

    private static Optional<DeadlineCommand> later(
            TermRule term, DeadlineId deadline, LegalMoment moment, Recorded<? extends OfCase> event) {
        if (moment == term.metBy()) {
            return Optional.of(
                    new MeetDeadline(deadline, term.id(), event.event().caseId(), Act.of(event), confirmation(term)));
        }
        if (term.confirmedBy().contains(moment)) {
            return Optional.of(new ConfirmDeadline(Act.of(event)));
        }
        if (term.contestedBy().contains(moment)) {
            return Optional.of(new ContestDeadline(Act.of(event)));
        }
        return term.withdrawnBy().contains(moment) ? Optional.of(new WithdrawDeadline()) : Optional.empty();
    }

    private static Confirmation confirmation(TermRule term) {
        return term.isConfirmedLater() ? Confirmation.ASSERTED : Confirmation.CONFIRMED;
    }
}
