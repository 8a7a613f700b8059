package esperanza.intake.door;

import esperanza.intake.door.domain.Door;
import esperanza.intake.door.domain.DoorCommand;
import esperanza.intake.door.domain.DoorDecider;
import esperanza.intake.door.domain.DoorEvent;
import esperanza.kernel.StreamType;

/** The stream of the own door of a party, with the id of the party. */
public final class DoorStreams {

    public static final StreamType<DoorCommand, Door, DoorEvent> DOOR =
            new StreamType<>("door", "party", DoorEvent.class, new DoorDecider());

    private DoorStreams() {}
}
