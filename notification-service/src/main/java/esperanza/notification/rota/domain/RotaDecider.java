package esperanza.notification.rota.domain;

import esperanza.kernel.Decider;
import esperanza.notification.rota.domain.RotaCommand.*;
import esperanza.notification.rota.domain.RotaEvent.*;
import esperanza.notification.rota.domain.RotaState.Closed;
import esperanza.notification.rota.domain.RotaState.None;
import esperanza.notification.rota.domain.RotaState.Open;
import java.util.List;

/** The rules of a rota: its own institution keeps it, and somebody stands in it at any time. */
public final class RotaDecider implements Decider<RotaCommand, RotaState, RotaEvent> {

    @Override
    public RotaState initial() {
        return new None();
    }

    @Override
    public List<RotaEvent> decide(RotaState state, RotaCommand command) {
        return switch (command) {
            case OpenRota open -> List.of(opened(state, open));
            case ChangeRota change -> changed(state.open().keptBy(change.keeper()), change);
            case CloseRota close -> List.of(closed(state.open().keptBy(close.keeper()), close));
        };
    }

    @Override
    public RotaState evolve(RotaState state, RotaEvent event) {
        return switch (event) {
            case RotaOpened(var id, var institution, var function, var zone, var seats, var standing) ->
                new Open(id, state.openings() + 1, institution, function, zone, seats, standing);
            case RotaChanged(var _, var seats, var standing) -> state.open().with(seats, standing);
            case RotaClosed _ -> new Closed(state.openings());
        };
    }

    private static RotaOpened opened(RotaState state, OpenRota open) {
        DutyRule.NOT_YOUR_INSTITUTION.unless(open.institution().equals(open.keeper()));
        DutyRule.ALREADY_OPEN.unless(!(state instanceof Open));
        DutyRule.STANDING_NEEDED.unless(open.reached());
        return new RotaOpened(
                open.id(), open.institution(), open.function(), open.zone(), open.seats(), open.standing());
    }

    private static List<RotaEvent> changed(Open open, ChangeRota change) {
        DutyRule.STANDING_NEEDED.unless(change.reached());
        return open.equals(open.with(change.seats(), change.standing()))
                ? List.of()
                : List.of(new RotaChanged(open.id(), change.seats(), change.standing()));
    }

    private static RotaClosed closed(Open open, CloseRota close) {
        DutyRule.LAST_OF_A_RUNG.unless(!close.lastOfARung());
        return new RotaClosed(open.id());
    }
}
