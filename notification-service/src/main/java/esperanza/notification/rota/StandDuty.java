package esperanza.notification.rota;

import static esperanza.notification.rota.RotaStreams.ROSTER;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.SealedEvents;
import esperanza.notification.rota.domain.DutyRule;
import esperanza.notification.rota.domain.HandoverId;
import esperanza.notification.rota.domain.RosterCommand;
import esperanza.notification.rota.domain.RosterCommand.*;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterEvent.HandoverOffered;
import esperanza.notification.rota.domain.RosterId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.notification.rota.read.AlertsOfDuty;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A person begins the own shift, leaves it early, and hands over what is open to the next one. */
@Singleton
public class StandDuty {

    /** The reasons to go before the end of the shift. */
    public record Leaving(Personal<String> reasons) {}

    /**
     * The open work at the end of a shift.
     *
     * @param alerts those that wait for the person
     */
    public record HandoverOffer(List<UUID> alerts, Personal<String> words) {}

    /** A hand-over that was taken, with the words of the person who offered it. */
    public record Taken(Outcome<RosterEvent> outcome, String words) {}

    private final CommandIds ids;
    private final Rosters rosters;
    private final Candidates candidates;
    private final AlertsOfDuty alerts;
    private final SealedEvents<RosterEvent> sealed;

    StandDuty(CommandIds ids, Rosters rosters, Candidates candidates, AlertsOfDuty alerts, Streams streams) {
        this.ids = ids;
        this.rosters = rosters;
        this.candidates = candidates;
        this.alerts = alerts;
        this.sealed = streams.sealed(RosterEvent.class);
    }

    public Uni<Outcome<RosterEvent>> begin(Asked<?> asked, RotaId id, ShiftId shift) {
        return candidates
                .absences(asked.caller().pseudonym())
                .chain(absences -> onShift(asked, id, shift, at -> new BeginShift(id, at, shift, absences)));
    }

    public Uni<Outcome<RosterEvent>> leave(Asked<?> asked, RotaId id, ShiftId shift, Leaving said) {
        return onShift(asked, id, shift, at -> new LeaveShift(id, at, shift, said.reasons()));
    }

    public Uni<Outcome<RosterEvent>> offer(Asked<?> asked, RotaId id, ShiftId shift, HandoverOffer said) {
        HandoverId handover = new HandoverId(ids.derivedId("handover", ids.commandId(asked)));
        return alerts.allWaitFor(asked.caller().pseudonym(), said.alerts())
                .chain(theirs -> onShift(
                        asked,
                        id,
                        shift,
                        at -> new OfferHandover(id, at, handover, shift, said.alerts(), said.words(), theirs)));
    }

    /**
     * Takes a hand-over and opens its words: the taking is the record of it. One that names an alert of a case that is
     * shut to the caller is none for the caller.
     */
    public Uni<Taken> take(Asked<?> asked, RotaId id, HandoverId handover) {
        At at = ids.at(asked);
        return rosters.around(id).chain(around -> {
            RosterId roster = around.having(each -> each.has(handover), DutyRule.NO_SUCH_HANDOVER);
            List<UUID> named = around.rosters().get(roster.value()).alertsOf(handover);
            boolean onDuty = around.rosters().values().stream().anyMatch(each -> each.isOnDuty(at));
            return alerts.shutTo(asked.caller(), named)
                    .invoke(StandDuty::requireNone)
                    .chain(() -> rosters.handle(asked, roster, new TakeHandover(id, at, handover, onDuty)))
                    .chain(outcome -> words(id, roster, handover).map(words -> new Taken(outcome, words)));
        });
    }

    private static void requireNone(Set<UUID> shut) {
        if (!shut.isEmpty()) {
            throw new RuleViolation(DutyRule.NO_SUCH_HANDOVER);
        }
    }

    private Uni<String> words(RotaId rota, RosterId roster, HandoverId handover) {
        return sealed.open(ROSTER.stream(roster.value()), Set.of(rota.value())).map(history -> history.stream()
                .map(Recorded::event)
                .filter(HandoverOffered.class::isInstance)
                .map(HandoverOffered.class::cast)
                .filter(offer -> offer.handoverId().equals(handover))
                .flatMap(offer -> offer.words().value().stream())
                .findFirst()
                .orElse(""));
    }

    private Uni<Outcome<RosterEvent>> onShift(
            Asked<?> asked, RotaId id, ShiftId shift, Function<At, RosterCommand> command) {
        return rosters.around(id)
                .chain(around -> rosters.handle(
                        asked,
                        around.having(roster -> roster.has(shift), DutyRule.NO_SUCH_SHIFT),
                        command.apply(ids.at(asked))));
    }
}
