package esperanza.notification.rota;

import static esperanza.notification.rota.RotaStreams.ROSTER;
import static esperanza.notification.rota.RotaStreams.ROTA;

import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.notification.rota.domain.DutyRule;
import esperanza.notification.rota.domain.Roster;
import esperanza.notification.rota.domain.RosterCommand;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.RotaState;
import esperanza.notification.rota.domain.Shift;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The rosters of a rota that can have a shift of these days. */
@Singleton
class Rosters {

    /** A rota that is open, with its rosters of these days. */
    record Around(RotaState.Open rota, Map<UUID, Roster> rosters) {

        /** The roster that has what is asked for. Fails by the rule if none has. */
        RosterId having(Predicate<Roster> what, DutyRule otherwise) {
            return rosters.entrySet().stream()
                    .filter(each -> what.test(each.getValue()))
                    .map(each -> new RosterId(each.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation(otherwise));
        }

        /** The shifts of all other rosters. */
        List<Shift> elsewhere(RosterId than) {
            return rosters.entrySet().stream()
                    .filter(each -> !each.getKey().equals(than.value()))
                    .flatMap(each -> each.getValue().standing().stream())
                    .toList();
        }
    }

    private final Streams streams;
    private final CommandIds ids;

    Rosters(Streams streams, CommandIds ids) {
        this.streams = streams;
        this.ids = ids;
    }

    /** Fails unless the rota is open. */
    Uni<Around> around(RotaId id) {
        LocalDate today = LocalDate.ofInstant(ids.now(), ZoneOffset.UTC);
        return streams.state(ROTA, id.value()).map(RotaState::open).chain(rota -> streams.states(
                        ROSTER,
                        RosterId.around(rota, today).stream()
                                .map(RosterId::value)
                                .toList())
                .map(all -> new Around(rota, all)));
    }

    Uni<Outcome<RosterEvent>> handle(Asked<?> asked, RosterId roster, RosterCommand command) {
        return streams.handler(ROSTER).handle(ids.request(asked, ROSTER.stream(roster.value()), command));
    }
}
