package esperanza.intake.door;

import static esperanza.intake.door.DoorStreams.DOOR;

import esperanza.intake.door.domain.Door;
import esperanza.intake.door.domain.DoorEvent;
import esperanza.intake.door.domain.DoorEvent.DoorKeyGiven;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ContactCompromised;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that open a door now. A contact that fell into other hands ends each key that was given before; the log says
 * so by the order of its positions, hence at once and without a policy.
 */
final class KeysInForce {

    private KeysInForce() {}

    /** @param report the history of the report that names the party */
    static Stream<DoorKeyGiven> of(History<DoorEvent> door, List<Recorded<ReportEvent>> report) {
        Door now = door.replay(DOOR.decider());
        long compromised = report.stream()
                .filter(each -> each.event() instanceof ContactCompromised)
                .mapToLong(Recorded::position)
                .max()
                .orElse(-1);
        return door.events().stream()
                .filter(each -> each.position() > compromised)
                .map(Recorded::event)
                .filter(DoorKeyGiven.class::isInstance)
                .map(DoorKeyGiven.class::cast)
                .filter(given -> now.opensWith(given.keyId()));
    }
}
