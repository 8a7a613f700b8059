package esperanza.intake.door.domain;

import static esperanza.intake.door.domain.DoorRule.NO_DOOR_KEY;

import esperanza.intake.door.domain.DoorCommand.*;
import esperanza.intake.door.domain.DoorEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.UUID;

/** The rules of the keys of a door: one key at a time for each scope. */
public final class DoorDecider implements Decider<DoorCommand, Door, DoorEvent> {

    @Override
    public Door initial() {
        return Door.SHUT;
    }

    @Override
    public List<DoorEvent> decide(Door door, DoorCommand command) {
        return switch (command) {
            case GiveKey give ->
                List.of(new DoorKeyGiven(give.party(), give.reportId(), give.caseId(), give.keyId(), give.scope()));
            case EndKey end -> {
                UUID key = door.key(end.scope()).orElseThrow(() -> new RuleViolation(NO_DOOR_KEY));
                yield List.of(new DoorKeyEnded(end.party(), end.caseId(), key, end.scope()));
            }
        };
    }

    @Override
    public Door evolve(Door door, DoorEvent event) {
        return switch (event) {
            case DoorKeyGiven given -> door.given(given.scope(), given.keyId());
            case DoorKeyEnded ended -> door.ended(ended.scope());
        };
    }
}
