package esperanza.intake.door;

import static esperanza.intake.door.DoorStreams.DOOR;

import esperanza.access.NotHere;
import esperanza.intake.door.domain.DoorEvent;
import esperanza.intake.door.domain.DoorEvent.DoorKeyGiven;
import esperanza.intake.door.read.DoorQuery;
import esperanza.intake.door.view.KeyGiven;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the own door of a party by a key. */
@Singleton
public class OpenDoor {

    /**
     * A door that a key opened.
     *
     * @param keys all that were ever given to this door
     */
    public record Opened(Report.Received report, PartyRef party, DoorScope scope, UUID keyId, List<KeyGiven> keys) {

        private static Opened of(Report.Received report, DoorKeyGiven given, List<KeyGiven> keys) {
            return new Opened(report, given.party(), given.scope(), given.keyId(), keys);
        }
    }

    private static final PartyRef NOBODY = new PartyRef(new UUID(0, 0));

    private final DoorQuery doors;
    private final EventStore<ReportEvent> reports;
    private final Streams streams;
    private final CommandIds ids;

    OpenDoor(DoorQuery doors, EventStore<ReportEvent> reports, Streams streams, CommandIds ids) {
        this.doors = doors;
        this.reports = reports;
        this.streams = streams;
        this.ids = ids;
    }

    /**
     * Fails with the same {@link NotHere} if the key is mistyped, unknown or ended, after the same reads, so that the
     * answer takes as long.
     */
    public Uni<Opened> by(String said) {
        Optional<Receipt> read = Receipt.read(said);
        Receipt key = read.orElse(Receipt.NOBODYS);
        return doors.party(key)
                .map(found -> read.flatMap(_ -> found).orElse(NOBODY))
                .chain(party -> streams.read(DOOR, party.value()))
                .chain(door -> reports.read(ReportStreams.report(reportOf(door)))
                        .map(report -> opened(door, report, key).orElseThrow(NotHere::new)));
    }

    /** Whether some key opens the door of this party now. */
    public Uni<Boolean> hasKey(PartyRef party, List<Recorded<ReportEvent>> report) {
        return streams.read(DOOR, party.value())
                .map(door -> KeysInForce.of(door, report).findAny().isPresent());
    }

    /** The keys that were ever given to the doors of these parties, oldest first. */
    public Uni<List<KeyGiven>> keys(List<PartyRef> parties, List<Recorded<ReportEvent>> report) {
        return streams.read(DOOR, parties.stream().map(PartyRef::value).toList())
                .map(doors -> doors.values().stream()
                        .flatMap(door -> KeysInForce.ever(door, report).stream())
                        .sorted(Comparator.comparing(KeyGiven::at))
                        .toList());
    }

    /** The report that names the party: each key of a door says the same one. */
    private static UUID reportOf(History<DoorEvent> door) {
        return door.events().stream()
                .map(Recorded::event)
                .filter(DoorKeyGiven.class::isInstance)
                .findFirst()
                .map(event -> ((DoorKeyGiven) event).reportId().value())
                .orElse(NOBODY.value());
    }

    /** An erased report opens to nobody. */
    private Optional<Opened> opened(History<DoorEvent> door, History<ReportEvent> report, Receipt key) {
        return report.replay(ReportStreams.REPORT.decider()) instanceof Report.Received received
                ? KeysInForce.of(door, report.events())
                        .filter(given -> given.keyId().equals(DoorKey.id(key, ids)))
                        .findFirst()
                        .map(given -> Opened.of(received, given, KeysInForce.ever(door, report.events())))
                : Optional.empty();
    }
}
