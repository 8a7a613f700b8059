package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;

import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.SealedEvents;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmResolved;
import esperanza.protection.checkin.domain.AlarmKind;
import esperanza.protection.checkin.domain.Beginnings;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinAgreed;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinFollowed;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Compares the word that a person said with those that were agreed with them. This happens after the answer was given, and
 * for each word: neither the answer nor its time depends on the word. No person reads a digest.
 */
@Singleton
public class HearWords {

    private static final Set<Class<? extends CheckinEvent>> SAYING = Set.of(CheckedIn.class, CheckinFollowed.class);

    private final Streams streams;
    private final SealedEvents<CheckinEvent> checkins;
    private final SealedEvents<AlarmEvent> alarms;

    HearWords(Streams streams) {
        this.streams = streams;
        this.checkins = streams.sealed(CHECKIN.type().events());
        this.alarms = streams.sealed(ALARM.type().events());
    }

    /**
     * The command with the alarm for which the word calls. A word that was erased calls for none. Only what is compared is
     * opened, the same for each word, so that a word is heard as soon after years of check-ins as on the first day. The
     * word that ends an alarm is compared with the words in force when the alarm began, because whoever ends it could
     * agree on others meanwhile.
     */
    public Uni<HearWord> completed(HearWord hear) {
        return streams.read(ALARM.type(), hear.of().planId().value())
                .map(alarms -> Beginnings.of(alarms.events()).where(hear.said().value(), hear.position()))
                .chain(began -> compared(hear, began));
    }

    private Uni<HearWord> compared(HearWord hear, long began) {
        UUID plan = hear.of().planId().value();
        StreamId rhythm = CHECKIN.type().stream(plan);
        StreamId alarm = ALARM.type().stream(plan);
        Set<UUID> subject = Set.of(plan);
        return Uni.combine()
                .all()
                .unis(
                        checkins.openLast(rhythm, SAYING, hear.position(), subject),
                        alarms.openLast(alarm, Set.of(AlarmResolved.class), hear.position(), subject),
                        checkins.openLast(rhythm, Set.of(CheckinAgreed.class), began, subject))
                .with((said, resolved, agreed) -> hear.heard(
                        kind(hear, said(hear, said).or(() -> said(hear, resolved)), agreed.map(Recorded::event))));
    }

    /** @param agreed the last agreement with which the word is compared */
    private static Optional<AlarmKind> kind(HearWord hear, Optional<String> word, Optional<CheckinEvent> agreed) {
        return word.flatMap(each -> agreed.flatMap(words -> compared((CheckinAgreed) words, each)))
                .or(() -> hear.silent() ? Optional.of(AlarmKind.MISSED) : Optional.empty());
    }

    /** A word that cannot be compared any more, because the agreed ones were erased, counts as a wrong one. */
    private static Optional<AlarmKind> compared(CheckinAgreed agreed, String word) {
        return agreed.digests().value().map(words -> words.heard(word)).orElseGet(() -> Optional.of(AlarmKind.SILENT));
    }

    private static Optional<String> said(HearWord hear, Optional<? extends Recorded<?>> last) {
        return last.filter(each -> each.id().equals(hear.said()))
                .flatMap(each -> digest(each.event()))
                .flatMap(Personal::value);
    }

    private static Optional<Personal<String>> digest(Object event) {
        return switch (event) {
            case CheckedIn in -> Optional.of(in.digest());
            case CheckinFollowed followed -> followed.digest();
            case AlarmResolved resolved -> resolved.digest();
            default -> Optional.empty();
        };
    }
}
