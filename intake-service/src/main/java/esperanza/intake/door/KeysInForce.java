package esperanza.intake.door;

import static esperanza.intake.door.DoorStreams.DOOR;

import esperanza.intake.door.domain.Door;
import esperanza.intake.door.domain.DoorEvent;
import esperanza.intake.door.domain.DoorEvent.DoorKeyGiven;
import esperanza.intake.door.view.KeyGiven;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ContactCompromised;
import esperanza.intake.report.view.TimeDisclosure;
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
        long compromised = lastCompromise(report);
        return given(door).filter(each -> opens(each, now, compromised)).map(Recorded::event);
    }

    /** All keys that were ever given, oldest first, in force or not. */
    static List<KeyGiven> ever(History<DoorEvent> door, List<Recorded<ReportEvent>> report) {
        Door now = door.replay(DOOR.decider());
        long compromised = lastCompromise(report);
        return given(door)
                .map(each -> new KeyGiven(
                        TimeDisclosure.TO_THE_HOUR.told(each.recordedAt()),
                        each.event().scope(),
                        opens(each, now, compromised)))
                .toList();
    }

    private static Stream<Recorded<DoorKeyGiven>> given(History<DoorEvent> door) {
        return door.events().stream()
                .filter(each -> each.event() instanceof DoorKeyGiven)
                .map(each -> each.as(DoorKeyGiven.class));
    }

    private static boolean opens(Recorded<DoorKeyGiven> given, Door now, long compromised) {
        return given.position() > compromised && now.opensWith(given.event().keyId());
    }

    private static long lastCompromise(List<Recorded<ReportEvent>> report) {
        return report.stream()
                .filter(each -> each.event() instanceof ContactCompromised)
                .mapToLong(Recorded::position)
                .max()
                .orElse(-1);
    }
}
