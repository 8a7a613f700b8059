package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;

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
import esperanza.protection.checkin.domain.CheckinCommand;
import esperanza.protection.checkin.domain.CheckinCommand.CheckIn;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinState;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The acts of a person at their own door. No version is compared, because the person has read none. The one who calls has
 * found out that it is the person, and shows the same page whatever the answer is.
 */
@Singleton
public class PersonsCheckins {

    /**
     * The actor of each alarm that does not come from an officer: that of a person who calls for help and that of a
     * person who is forced are recorded alike.
     */
    private static final Actor MECHANISM = Actor.system(WhenAPersonChecksInThenTheirWordIsHeard.class.getSimpleName());

    private final CommandHandler<CheckinCommand, CheckinState, CheckinEvent> checkins;
    private final CommandHandler<AlarmCommand, Alarms, AlarmEvent> alarms;
    private final InstantSource clock;

    PersonsCheckins(Streams streams, InstantSource clock) {
        this.checkins = streams.handler(CHECKIN.type());
        this.alarms = streams.handler(ALARM.type());
        this.clock = clock;
    }

    /**
     * The person says a word. A word that is not the agreed one gives the same answer.
     *
     * @param id the same for the same request
     * @param digest a hash of the request
     */
    public Uni<Outcome<CheckinEvent>> checkIn(CommandId id, byte[] digest, Cause cause, Concerned of, CheckIn said) {
        return checkins.handle(
                new Request<>(CHECKIN.stream(of.planId()), id, digest, OptionalInt.empty(), cause, said));
    }

    /** The person calls for help. */
    public Uni<Outcome<AlarmEvent>> callForHelp(
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
