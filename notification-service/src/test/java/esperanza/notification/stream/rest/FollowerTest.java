package esperanza.notification.stream.rest;

import static esperanza.notification.stream.rest.ReadSoFar.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timeline.read.TimelineEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a reader gets who is slow, and when a reader is cut off. */
class FollowerTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final int BUFFER = 4;

    private final Followers followers = new Followers();

    @Test
    void all_that_waits_goes_out_in_one_piece_when_the_connection_takes_it() {
        Played reader = reading(Lane.CASES);
        reader.follower().request(1);
        told(reader, LongStream.of(1));
        told(reader, LongStream.of(2, 3));
        told(reader, LongStream.of(4));
        assertThat(reader.pieces()).hasSize(1);
        reader.follower().request(1);
        assertThat(reader.pieces()).hasSize(2);
        assertThat(reader.messages().stream().map(Played::entry)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(reader.messages().stream().map(Played::resume)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_reader_who_takes_nothing_is_told_to_resync_and_forgotten() {
        Played reader = reading(Lane.CASES);
        told(reader, LongStream.rangeClosed(1, BUFFER));
        assertThat(followers.count()).isEqualTo(1);
        told(reader, LongStream.of(BUFFER + 1));
        assertThat(followers.count()).isZero();
        assertThat(reader.ended()).isFalse();
        reader.follower().request(1);
        assertThat(reader.messages()).containsExactly(Played.RESYNC);
        assertThat(reader.ended()).isTrue();
    }

    @Test
    void a_reader_of_alerts_is_not_cut_off_because_timelines_are_long() {
        Played reader = reading(Lane.ALERTS);
        List<TimelineEntry> entries = LongStream.rangeClosed(1, 10_000)
                .mapToObj(
                        position -> position % 5_000 == 0 ? Played.alert(position, CASE) : Played.other(position, CASE))
                .toList();
        reader.follower().offer(Played.stretch(upTo(0).next(entries, 10_000, _ -> true, _ -> true)));
        reader.follower().request(1);
        assertThat(reader.messages().stream().map(Played::entry)).containsExactly(5_000L, 10_000L);
        assertThat(reader.ended()).isFalse();
    }

    @Test
    void a_sign_of_life_waits_for_nobody_who_has_something_to_read() {
        Played reader = reading(Lane.CASES);
        reader.follower().alive();
        reader.follower().alive();
        reader.follower().request(2);
        assertThat(reader.pieces()).containsExactly(":alive\n\n");
        told(reader, LongStream.of(1));
        reader.follower().alive();
        reader.follower().end();
        reader.follower().request(1);
        assertThat(reader.messages()).hasSize(3).endsWith(":alive");
        assertThat(reader.ended()).isTrue();
    }

    private Played reading(Lane lane) {
        Played reader = new Played(lane, 0, BUFFER, followers);
        followers.letIn(reader.follower());
        return reader;
    }

    private static void told(Played reader, LongStream positions) {
        ReadSoFar read = reader.follower().read();
        List<TimelineEntry> entries =
                positions.mapToObj(position -> Played.other(position, CASE)).toList();
        reader.follower()
                .offer(Played.stretch(read.next(entries, entries.getLast().position(), _ -> true, _ -> true)));
    }
}
