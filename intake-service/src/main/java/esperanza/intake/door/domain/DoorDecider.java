package esperanza.intake.door.domain;

import static esperanza.intake.door.domain.DoorRule.NO_COLLECTIVE_TO_SPEAK_FOR;
import static esperanza.intake.door.domain.DoorRule.NO_DOOR_KEY;
import static esperanza.protocol.vocabulary.DoorScope.SPOKESPERSON;

import esperanza.intake.door.domain.DoorCommand.*;
import esperanza.intake.door.domain.DoorEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** The rules of the keys of a door: one key at a time for each scope, and a spokesperson only of a collective. */
public final class DoorDecider implements Decider<DoorCommand, Door, DoorEvent> {

    @Override
    public Door initial() {
        return Door.SHUT;
    }

    @Override
    public List<DoorEvent> decide(Door door, DoorCommand command) {
        return switch (command) {
            case GiveKey give -> List.of(given(give));
            case EndKey end -> List.of(ended(door, end));
        };
    }

    private static DoorKeyGiven given(GiveKey give) {
        if (give.scope() == SPOKESPERSON && !give.kind().mayBeCollective()) {
            throw new RuleViolation(NO_COLLECTIVE_TO_SPEAK_FOR);
        }
        return new DoorKeyGiven(give.party(), give.reportId(), give.caseId(), give.keyId(), give.scope());
    }

    private static DoorKeyEnded ended(Door door, EndKey end) {
        if (!door.hasKey(end.scope())) {
            throw new RuleViolation(NO_DOOR_KEY);
        }
        return new DoorKeyEnded(end.party(), end.caseId(), end.scope());
    }

    @Override
    public Door evolve(Door door, DoorEvent event) {
        return switch (event) {
            case DoorKeyGiven given -> door.given(given.scope(), given.keyId());
            case DoorKeyEnded ended -> door.ended(ended.scope());
        };
    }
}
