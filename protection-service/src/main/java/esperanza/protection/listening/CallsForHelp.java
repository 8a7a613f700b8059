package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protection.checkin.domain.AlarmCommand;
import esperanza.protection.checkin.domain.AlarmCommand.CallForHelp;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.AlarmKind;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A person calls for help by their own door. No version is compared, because the person has read none. The one who calls
 * has found out that it is the person.
 */
@Singleton
public class CallsForHelp {

    /**
     * The actor of each alarm that does not come from an officer: that of a person who calls for help and that of a
     * person who is forced are recorded alike.
     */
    private static final Actor MECHANISM = Actor.system(WhenAPersonChecksInThenTheirWordIsHeard.class.getSimpleName());

    private final CommandHandler<AlarmCommand, Alarms, AlarmEvent> alarms;
    private final InstantSource clock;

    CallsForHelp(Streams streams, InstantSource clock) {
        this.alarms = streams.handler(ALARM.type());
        this.clock = clock;
    }

    /** The person calls for help. */
    public Uni<Outcome<AlarmEvent>> call(
            CommandId id, byte[] digest, Concerned of, ContactWay via, Optional<Personal<String>> place) {
        CallForHelp call = new CallForHelp(
                of, new AlarmId(id.value()), via, Personal.of(of.planId().value(), AlarmKind.PANIC), place);
        return alarms.handle(new Request<>(
                ALARM.stream(of.planId()),
                id,
                digest,
                OptionalInt.empty(),
                Cause.of(MECHANISM, clock.instant(), id.value()),
                call));
    }
}
