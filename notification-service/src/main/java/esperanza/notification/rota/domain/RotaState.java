package esperanza.notification.rota.domain;

import esperanza.kernel.RuleViolation;
import java.time.ZoneId;
import java.util.List;

/** The state of a rota. */
public sealed interface RotaState {

    record None() implements RotaState {}

    /** @param opening how often the rota was opened: each time it begins with no shifts */
    record Open(
            RotaId id, int opening, String institution, String function, String zone, int seats, List<String> standing)
            implements RotaState {

        public Open {
            standing = List.copyOf(standing);
        }

        public ZoneId zoneId() {
            return ZoneId.of(zone);
        }

        Open with(int newSeats, List<String> newStanding) {
            return new Open(id, opening, institution, function, zone, newSeats, newStanding);
        }

        /** The rota, for a keeper of its institution. */
        public Open keptBy(String keeper) {
            DutyRule.NOT_YOUR_INSTITUTION.unless(institution.equals(keeper));
            return this;
        }
    }

    /** @param openings how often the rota was open */
    record Closed(int openings) implements RotaState {}

    /** How often the rota was opened. */
    default int openings() {
        return switch (this) {
            case None _ -> 0;
            case Open open -> open.opening;
            case Closed(var openings) -> openings;
        };
    }

    /** The rota if it is open. A closed one takes no commands, like one that never was. */
    default Open open() {
        if (this instanceof Open open) {
            return open;
        }
        throw new RuleViolation(DutyRule.NO_SUCH_ROTA);
    }
}
