package esperanza.protection.listening;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;

import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmResolved;
import esperanza.protection.checkin.domain.AlarmKind;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinAgreed;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinFollowed;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Compares the word that a person said with those that were agreed with them. This happens after the answer was given, and
 * for each word: neither the answer nor its time depends on the word. No person reads a digest.
 */
@Singleton
public class HearWords {

    private final SealedEvents<CheckinEvent> checkins;
    private final SealedEvents<AlarmEvent> alarms;

    HearWords(Streams streams) {
        this.checkins = streams.sealed(CHECKIN.type().events());
        this.alarms = streams.sealed(ALARM.type().events());
    }

    /** The command with the alarm for which the word calls. A word that was erased calls for none. */
    public Uni<HearWord> completed(HearWord hear) {
        UUID plan = hear.of().planId().value();
        Set<UUID> subject = Set.of(plan);
        return Uni.combine()
                .all()
                .unis(
                        checkins.open(CHECKIN.type().stream(plan), subject),
                        alarms.open(ALARM.type().stream(plan), subject))
                .with((said, resolved) -> hear.heard(kind(hear, said, resolved)));
    }

    private static Optional<AlarmKind> kind(
            HearWord hear, List<Recorded<CheckinEvent>> said, List<Recorded<AlarmEvent>> resolved) {
        Optional<String> word = Stream.concat(
                        words(said, hear.said()),
                        resolved.stream()
                                .filter(each -> each.id().equals(hear.said()))
                                .flatMap(each -> word(each.event()).stream()))
                .flatMap(each -> each.value().stream())
                .findFirst();
        Optional<AlarmKind> heard =
                word.flatMap(each -> agreed(said, hear.said()).flatMap(agreed -> compared(agreed, each)));
        return heard.or(() -> hear.silent() ? Optional.of(AlarmKind.MISSED) : Optional.empty());
    }

    /** A word that cannot be compared any more, because the agreed ones were erased, counts as a wrong one. */
    private static Optional<AlarmKind> compared(CheckinAgreed agreed, String word) {
        return agreed.digests().value().map(words -> words.heard(word)).orElseGet(() -> Optional.of(AlarmKind.SILENT));
    }

    private static Stream<Personal<String>> words(List<Recorded<CheckinEvent>> all, EventId said) {
        return all.stream().filter(each -> each.id().equals(said)).flatMap(each -> word(each.event()).stream());
    }

    /** The agreement that was in force when the word was said. */
    private static Optional<CheckinAgreed> agreed(List<Recorded<CheckinEvent>> all, EventId said) {
        return all.stream()
                .takeWhile(each -> !each.id().equals(said))
                .map(Recorded::event)
                .filter(CheckinAgreed.class::isInstance)
                .map(CheckinAgreed.class::cast)
                .reduce((_, later) -> later);
    }

    private static Optional<Personal<String>> word(CheckinEvent event) {
        return switch (event) {
            case CheckedIn in -> Optional.of(in.digest());
            case CheckinFollowed followed -> followed.digest();
            case CheckinEvent _ -> Optional.empty();
        };
    }

    private static Optional<Personal<String>> word(AlarmEvent event) {
        return event instanceof AlarmResolved resolved ? resolved.digest() : Optional.empty();
    }
}
