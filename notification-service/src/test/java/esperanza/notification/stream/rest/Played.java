package esperanza.notification.stream.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.Wall;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.notification.stream.rest.ReadSoFar.Next;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.sealing.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;
import javax.crypto.spec.SecretKeySpec;

/** A supervisor who follows a stream: a follower whose connection keeps what it gets, and asks when it is told to. */
final class Played implements Flow.Subscriber<byte[]> {

    static final String RESYNC = "event:resync\ndata:{}";

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final EventJson JSON = new EventJson();
    private static final Cursors CURSORS =
            new Cursors(new Secrets(new SecretKeySpec("a key".getBytes(UTF_8), "HmacSHA256")));
    private static final TimelineVisibility SIGHTS =
            new TimelineVisibility(new ClockVisibility(DemonstrationProfile.versions()));
    private static final Caller SUPERVISOR = new Caller(
            "0a1b2c", Set.of(Role.SUPERVISOR), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);

    private final List<String> pieces = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Follower follower;
    private boolean ended;

    Played(Lane lane, long seen, int buffer, Followers followers) {
        follower = new Follower(
                new Reader(SUPERVISOR, lane, SIGHTS, () -> false),
                ReadSoFar.upTo(seen),
                buffer,
                this,
                followers::leave);
    }

    Follower follower() {
        return follower;
    }

    /** What came, one text for each write to the connection. */
    List<String> pieces() {
        return pieces;
    }

    /** The messages that came. */
    List<String> messages() {
        return messages;
    }

    boolean ended() {
        return ended;
    }

    /** The position from which a reader resumes who got this message last. */
    static long resume(String message) {
        return position(message.substring("id:".length(), message.indexOf('\n')));
    }

    /** The position of the entry in a message. */
    static long entry(String message) {
        String data = message.substring(message.indexOf("data:") + "data:".length());
        return position(JSON.tree(data.getBytes(UTF_8)).at("/data/id").asText());
    }

    static boolean isEntry(String message) {
        return message.startsWith("id:");
    }

    static TimelineEntry entry(long position, UUID of, String service, String what) {
        return entry(position, of, service, what, Set.of());
    }

    static TimelineEntry entry(long position, UUID of, String service, String what, Set<String> called) {
        return new TimelineEntry(
                position,
                of,
                List.of(),
                NOW,
                NOW,
                service,
                what,
                Audience.CASE,
                ActorKind.SYSTEM,
                "policy",
                "policy",
                "MECHANISM",
                Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                Optional.empty(),
                called);
    }

    static TimelineEntry alert(long position, UUID of) {
        return entry(position, of, "notification", "alert-paged");
    }

    static TimelineEntry other(long position, UUID of) {
        return entry(position, of, "intake", "report-triaged");
    }

    /** The frames of what is told next, of cases that are shut to nobody. */
    static Stretch stretch(Next next) {
        return new Stretch(
                next.told().stream()
                        .map(told -> new Frame(
                                told,
                                Wall.around(new CaseId(told.entry().caseId()), CaseAccess.shutTo(List.of())),
                                Lane.CASES.items(),
                                CURSORS,
                                JSON))
                        .toList(),
                next.read(),
                false);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        throw new IllegalStateException("the follower is the subscription");
    }

    @Override
    public void onNext(byte[] piece) {
        String text = new String(piece, UTF_8);
        pieces.add(text);
        messages.addAll(Arrays.asList(text.split("\n\n")));
    }

    @Override
    public void onError(Throwable failure) {
        throw new IllegalStateException(failure);
    }

    @Override
    public void onComplete() {
        ended = true;
    }

    private static long position(String cursor) {
        return CURSORS.find(cursor).orElseThrow();
    }
}
