package esperanza.notification.stream.rest;

import static esperanza.notification.stream.rest.ReadSoFar.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.notification.timeline.TimelineVisibility;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The interleavings that lose an entry or keep a follower, played step by step. */
class FollowersTest {

    private final Followers followers = new Followers();

    /** A subscriber who may hang up. */
    private record Somebody(Follower follower, Cancellable connection) {}

    @Test
    void a_stretch_read_for_those_who_left_is_not_given_to_who_came_meanwhile() {
        Somebody first = somebodyWhoHasSeen(500);
        assertThat(followers.letIn(first.follower())).isTrue();
        ReadSoFar from = followers.read();
        assertThat(from).isEqualTo(upTo(500));

        followers.leave(first.follower());
        Somebody second = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(second.follower())).isTrue();

        assertThat(followers.moved(from, upTo(510))).isEmpty();
        assertThat(followers.read()).isEqualTo(upTo(498));
        assertThat(followers.moved(upTo(498), upTo(510))).containsExactly(second.follower());
        assertThat(followers.read()).isEqualTo(upTo(510));
    }

    @Test
    void who_has_not_had_what_the_others_had_must_read_it_first() {
        followers.letIn(somebodyWhoHasSeen(500).follower());
        Somebody late = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(late.follower())).isFalse();
        late.follower().offer(new Stretch(List.of(), upTo(500), false));
        assertThat(followers.letIn(late.follower())).isTrue();
        assertThat(followers.count()).isEqualTo(2);
    }

    @Test
    void who_hung_up_while_reading_for_themselves_is_not_let_in() {
        followers.letIn(somebodyWhoHasSeen(500).follower());
        Somebody newcomer = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(newcomer.follower())).isFalse();

        newcomer.connection().cancel();
        followers.leave(newcomer.follower());
        newcomer.follower().offer(new Stretch(List.of(), upTo(500), false));

        assertThat(followers.letIn(newcomer.follower())).isTrue();
        assertThat(followers.all()).doesNotContain(newcomer.follower());
        assertThat(followers.count()).isEqualTo(1);
    }

    private static Somebody somebodyWhoHasSeen(long position) {
        AtomicReference<MultiEmitter<? super OutboundSseEvent>> out = new AtomicReference<>();
        Cancellable connection = Multi.createFrom()
                .<OutboundSseEvent>emitter(out::set)
                .subscribe()
                .with(new ArrayList<>()::add);
        Caller caller = new Caller(
                "0a1b2c", Set.of(Role.SUPERVISOR), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
        Reader reader =
                new Reader(caller, new TimelineVisibility(new ClockVisibility(DemonstrationProfile.versions())));
        return new Somebody(new Follower(reader, upTo(position), out.get()), connection);
    }
}
