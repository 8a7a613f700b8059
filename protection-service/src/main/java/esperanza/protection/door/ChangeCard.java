package esperanza.protection.door;

import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.Change.Stage;
import esperanza.protection.measure.domain.ChangeEvent.ChangePosition;
import esperanza.protection.measure.domain.MeasureState;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change that the person was told, and what they can say of it now.
 *
 * @param held an appeal is pending: the measure stays as it is
 */
public record ChangeCard(Change change, boolean held) {

    /** The last word of the person. */
    public enum Said {
        NOTHING,
        AGREES,
        /** Said at the own door: somebody has to hear it. */
        AGREES_AT_DOOR,
        OBJECTS
    }

    /** An act of the person, by the name of its button. */
    public enum Act {
        OBJECTS,
        APPEAL,
        AGREES
    }

    /** Empty: nothing is to be taken away, or nobody told the person. */
    static Optional<ChangeCard> of(MeasureState state, Set<UUID> appealsOver) {
        return state.change()
                .filter(change -> change.told().isPresent() && change.stage() != Stage.DROPPED)
                .map(change -> new ChangeCard(change, change.isHeld(appealsOver)));
    }

    public Said said() {
        return change.answer()
                .map(answer -> answer.position() == ChangePosition.OBJECTS
                        ? Said.OBJECTS
                        : answer.atDoor() ? Said.AGREES_AT_DOOR : Said.AGREES)
                .orElse(Said.NOTHING);
    }

    public Stream<Act> acts() {
        return Stream.of(Act.values()).filter(act -> act == Act.APPEAL ? !held : change.isOpen());
    }
}
